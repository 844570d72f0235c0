use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
#[provisioner::command(name = "hi")]
//             ^^^^^^^ error: twice
//                     help: remove
fn hello(ctx: &Context) {
    let _ = ctx;
}
