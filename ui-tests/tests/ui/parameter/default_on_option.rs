use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Waits
#[provisioner::command]
fn wait(
    /// How long
    #[arg(long, default_value = "3")]
//              ^^^^^^^^^^^^^ error: `Option
//                            help: `delay: u64`
    delay: Option<u64>,
) {
    let _ = delay.is_some();
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
