use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command(alias = "hello")]
//                             ^^^^^^^ error: `hello`
//                                     help: remove
fn hello(ctx: &Context) {
    let _ = ctx;
}
