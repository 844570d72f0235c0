use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Waits
#[provisioner::command]
fn wait(
    /// How long
    #[arg(logn)]
//        ^^^^ error: `logn`
//             help: `long`
//             paste: over `logn`
    delay: u64,
) {
    let _ = delay;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}

pub fn main() {}
