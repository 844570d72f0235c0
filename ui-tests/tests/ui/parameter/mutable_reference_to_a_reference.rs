use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    ctx: &mut &Context,
//       ^^^^^^^^^^^^^ error: `&mut &Context` is a reference too many
//                     help: `ctx: &Context`
//                     paste: over `ctx: &mut &Context`
) {
    let _ = ctx;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
