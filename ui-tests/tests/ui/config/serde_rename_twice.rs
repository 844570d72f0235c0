use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// How often
#[provisioner::config]
pub struct Retry {
    /// How often
    #[serde(rename = "a", rename = "b")]
//                        ^^^^^^^^^^^^ error: `rename` is given twice
//                                     help: `rename` once
    pub attempts: u16,
}
