// edition: 2018
//! An old edition.
use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    ctx: &Context,
    /// Whom
    name: Option<String>,
) -> Result<()> {
    let _ = (ctx, name);
    Ok(())
}
