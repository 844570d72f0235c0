use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command(name = "hi", a)]
//                                  ^ error: `a`
//                                    help: `alias
fn hello(ctx: &Context) {
    let _ = ctx;
}

pub fn elsewhere(ctx: &Context) {
    hello(ctx);
}
