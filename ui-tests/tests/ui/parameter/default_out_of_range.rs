use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Waits
#[provisioner::command]
fn wait(
    /// How long
    #[arg(long, default_value = "300")]
//                              ^^^^^ error: `300`
//                                    help: `u8`
    delay: u8,
) {
    let _ = delay;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
