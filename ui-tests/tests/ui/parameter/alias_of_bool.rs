use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

pub type Flag = bool;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    loud: Flag,
//        ^^^^ error: `Flag` is an alias of `bool`
//             help: `loud: bool`
//             paste: over `loud: Flag`
) {
    let _ = loud;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
