use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Waits
#[provisioner::command]
fn wait(
    #[arg(long, description = "How long")]
//              ^^^^^^^^^^^ error: `description`
//                          help: help
    /// How long
    delay: u64,
) {
    let _ = delay;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
