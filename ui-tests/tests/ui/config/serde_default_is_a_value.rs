use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// How often
#[provisioner::config]
pub struct Retry {
    /// How often
    #[serde(default = 8080)]
//                    ^^^^ error: `default` is alone, or names a function
//                         help: fn port() -> u16 { 8080 }
    pub attempts: u16,
}
