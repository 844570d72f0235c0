use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Waits
#[provisioner::command]
fn wait(
    /// How long
    #[arg(long, default_value = "soon")]
//                              ^^^^^^ error: `soon`
//                                     help: `u64`
    delay: u64,
) {
    let _ = delay;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
    wait(3);
}
