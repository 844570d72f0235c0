use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// How often
#[provisioner::config]
pub struct Retry {
    /// How often
    #[serde(rename = 3)]
//                   ^ error: `rename` is a text in quotes
//                     help: `rename = "3"`
//                     paste: over `rename = 3`
    pub attempts: u16,
}
