use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// How often
#[provisioner::config]
pub struct Retry {
    /// How often
    #[serde(rename_all = "kebab-case")]
//          ^^^^^^^^^^^^^^^^^^^^^^^^^ error: `rename_all` is about the names of a whole type
//                                    help: `rename = 
    pub attempts: u16,
}
