//! A plugin with nothing but its version.
#![deny(warnings)]

/// Manages clouds
#[provisioner::plugin(name = "aws", about = "Manages clouds")]
pub struct Aws;
