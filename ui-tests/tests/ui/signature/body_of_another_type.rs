use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(ctx: &Context) -> Result<()> {
    let _ = ctx;
    Ok(1)
//     ^ rustc: mismatched types
}

pub fn elsewhere(ctx: &Context) -> Result<()> {
    hello(ctx)
}
