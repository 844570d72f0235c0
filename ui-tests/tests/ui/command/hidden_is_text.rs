use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command(hidden = "yes")]
//                              ^^^^^ error: `hidden` takes no value
//                                    help: `hidden`
//                                    paste: over `hidden = "yes"`
fn hello(ctx: &Context) {
    let _ = ctx;
}
