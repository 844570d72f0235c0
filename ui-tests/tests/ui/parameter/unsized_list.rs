use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    names: [u8],
//         ^^^^ error: `[u8]` has no size of its own
//              help: `names: Vec<u8>`
//              paste: over `names: [u8]`
) {
    let _ = names;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
