//! Parameters shadow nothing that generated code uses, and the function may be called like anything.
#![deny(warnings)]
use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// A function in the author's crate
pub fn name() -> String {
    String::new()
}

/// Runs
#[provisioner::command]
fn run(
    /// What
    name: String,
    /// The outcome
    outcome: String,
    /// The result
    result: Option<String>,
    /// The context
    context: bool,
    /// The self
    this: bool,
) -> Result<()> {
    let _ = (name, outcome, result, context, this);
    Ok(())
}

/// Describes
#[provisioner::command]
fn describe() {}

/// Parses
#[provisioner::command]
fn parse() {}
