use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command(short-name = "hi")]
//                     ^^^^^ error: `short`
//                           help: name
fn hello(ctx: &Context) {
    let _ = ctx;
}
