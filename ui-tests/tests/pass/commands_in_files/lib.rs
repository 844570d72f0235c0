//! Commands in modules in files.
#![deny(warnings, missing_docs)]
mod commands;
pub mod groups;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;
