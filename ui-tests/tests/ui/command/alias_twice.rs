use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command(aliases = ["hi", "hi"])]
//                                      ^^^^ error: `hi`
//                                           help: remove
fn hello(ctx: &Context) {
    let _ = ctx;
}
