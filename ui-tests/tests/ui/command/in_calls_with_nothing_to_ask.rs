use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command(in_calls)]
//                     ^^^^^^^^ error: `in_calls` has nothing to ask
//                              help: `confirm = "…"`
fn hello(ctx: &Context) {
    let _ = ctx;
}

pub fn elsewhere(ctx: &Context) {
    hello(ctx);
}
