use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command(colour = "red")]
//                     ^^^^^^ error: `colour`
//                            help: `confirm`
fn hello(ctx: &Context) {
    let _ = ctx;
}

pub fn elsewhere(ctx: &Context) {
    hello(ctx);
}
