use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(ctx: &Context) where String: Clone {
//                      ^^^^^ error: `where`
//                            help: remove
    let _ = ctx;
}

pub fn elsewhere(ctx: &Context) {
    hello(ctx);
}
