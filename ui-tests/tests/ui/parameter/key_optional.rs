use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Waits
#[provisioner::command]
fn wait(
    /// How long
    #[arg(long, optional)]
//              ^^^^^^^^ error: `optional`
//                       help: `delay: Option<u64>`
    delay: u64,
) {
    let _ = delay;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
