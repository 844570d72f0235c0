use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// How often
#[provisioner::config]
pub struct Retry {
    /// How often
    #[serde(rename = Tries)]
//                   ^^^^^ error: `rename` is a text in quotes
//                         help: `rename = "Tries"`
//                         paste: over `rename = Tries`
    pub attempts: u16,
}
