use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(ctx: &Context) -> Result<()> {
    let name = ;
//             ^ rustc: expected expression, found `;`
    let _ = ctx;
    Ok(())
}

pub fn elsewhere(ctx: &Context) -> Result<()> {
    hello(ctx)
}
