use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command(name = "hello", name = "hi")]
//                     ^^^^ related: first
//                                     ^^^^ error: `name`
//                                          help: once
fn hello(ctx: &Context) {
    let _ = ctx;
}
