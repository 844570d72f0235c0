use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// How often
#[provisioner::config]
pub struct Retry {
    /// How often
    #[serde(default = true)]
//                    ^^^^ error: `default` is alone, or names a function
//                         help: `default`
//                         paste: over `default = true`
    pub attempts: u16,
}
