use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Waits
#[provisioner::command]
fn wait(
    /// How long
    #[arg(short, short = 'w')]
//        ^^^^^ related: first
//               ^^^^^ error: `short`
//                     help: once
    wide: u64,
) {
    let _ = wide;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
