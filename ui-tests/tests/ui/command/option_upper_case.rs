use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command(Name = "hi")]
//                     ^^^^ error: `Name`
//                          help: `name`
//                          paste: over `Name`
fn hello(ctx: &Context) {
    let _ = ctx;
}
