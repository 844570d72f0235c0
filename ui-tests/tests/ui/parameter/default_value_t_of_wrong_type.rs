use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Waits
#[provisioner::command]
fn wait(
    /// How long
    #[arg(long, default_value_t = "soon")]
//                                ^^^^^^ rustc: mismatched types
    delay: u64,
) {
    let _ = delay;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
    wait(3);
}
