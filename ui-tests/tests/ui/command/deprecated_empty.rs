use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command(deprecated = "")]
//                                  ^^ error: empty
//                                     help: `deprecated = "
fn hello(ctx: &Context) {
    let _ = ctx;
}
