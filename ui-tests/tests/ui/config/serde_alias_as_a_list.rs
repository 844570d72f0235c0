use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// How often
#[provisioner::config]
pub struct Retry {
    /// How often
    #[serde(alias = ["a", "b"])]
//                  ^^^^^^^^^^ error: `alias` is a text in quotes
//                             help: `alias = "a"`
//                             paste: over `alias = ["a", "b"]`
    pub attempts: u16,
}
