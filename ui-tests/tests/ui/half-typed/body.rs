use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(ctx: &Context) {
    let _ = ctx.;
//              ^ rustc: unexpected token: `;`
}

pub fn elsewhere(ctx: &Context) {
    hello(ctx);
}
