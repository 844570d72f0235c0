use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

#[provisioner::command(about = "Says hello")]
//                     ^^^^^ error: `about`
//                           help: `/// Says hello`
fn hello(ctx: &Context) {
    let _ = ctx;
}
