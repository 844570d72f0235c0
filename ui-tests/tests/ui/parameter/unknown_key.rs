use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Waits
#[provisioner::command]
fn wait(
    /// How long
    #[arg(colour = "red")]
//        ^^^^^^ error: `colour`
//               help: `long`
    delay: u64,
) {
    let _ = delay;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
    wait(3);
}
