use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(ctx: &Context, again: &Context) {
//            ^^^^^^^^ related: first
//                             ^^^^^^^^ error: `&Context`
//                                      help: once
    let _ = (ctx, again);
}

pub fn elsewhere(ctx: &Context) {
    hello(ctx, ctx);
}
