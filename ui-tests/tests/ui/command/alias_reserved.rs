use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command(alias = "help")]
//                             ^^^^^^ error: `help` is reserved
fn hello(ctx: &Context) {
    let _ = ctx;
}
