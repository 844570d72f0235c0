use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command(alias = "")]
//                             ^^ error: empty
fn hello(ctx: &Context) {
    let _ = ctx;
}
