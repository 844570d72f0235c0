use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[instrument]
//^^^^^^^^^^ rustc: cannot find attribute `instrument`
#[provisioner::command]
fn hello(
    ctx: &Context,
    /// How many
    count: u8,
) {
    let _ = (ctx, count);
}
