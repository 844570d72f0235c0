use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    ctx: &&Context,
//       ^^^^^^^^^ error: `&&Context` is a reference too many
//                 help: `ctx: &Context`
//                 paste: over `ctx: &&Context`
) {
    let _ = ctx;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
