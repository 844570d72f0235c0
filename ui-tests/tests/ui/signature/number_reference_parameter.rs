use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// How often
    times: &u32,
//         ^^^^ error: `&u32`
//              help: `times: u32`
//              paste: over `times: &u32`
) {
    let _ = times;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
