use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// How often
#[provisioner::config]
pub struct Retry {
    /// How often
    #[serde(default = "text")]
//                    ^^^^^^ rustc: mismatched types
    pub attempts: u16,
}

fn text() -> String {
    String::new()
}
