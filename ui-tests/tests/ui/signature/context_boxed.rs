use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(ctx: Box<Context>) {
//            ^^^^^^^^^^^^ error: `Box<Context>`
    let _ = ctx;
}
