//! The description in the attribute.
#![deny(warnings)]

#[provisioner::plugin(name = "aws", about = "Manages clouds")]
pub struct Aws;
