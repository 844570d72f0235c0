use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command(aliases = "hi")]
//                               ^^^^ error: list
//                                    help: `aliases = ["hi"]`
//                                    paste: over `aliases = "hi"`
fn hello(ctx: &Context) {
    let _ = ctx;
}
