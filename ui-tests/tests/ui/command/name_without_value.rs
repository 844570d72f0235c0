use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command(name)]
//                     ^^^^ error: `name`
//                          help: `name = "hello"`
//                          paste: over `name`
fn hello(ctx: &Context) {
    let _ = ctx;
}
