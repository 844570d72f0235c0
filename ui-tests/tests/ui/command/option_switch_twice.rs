use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command(hidden, hidden)]
//                     ^^^^^^ related: first
//                             ^^^^^^ error: `hidden`
//                                    help: once
fn hello(ctx: &Context) {
    let _ = ctx;
}
