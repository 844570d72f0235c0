use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(ctx: &Context) {
    ctx.out().line(nmae);
//                 ^^^^ rustc: cannot find value `nmae`
}

pub fn elsewhere(ctx: &Context) {
    hello(ctx);
}
