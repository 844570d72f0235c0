use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    ctx: Context<Aws>,
//       ^^^^^^^^^^^^ error: `Context` is given by reference, and has no parameters
//                    help: `ctx: &Context`
//                    paste: over `ctx: Context<Aws>`
) {
    let _ = ctx;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
