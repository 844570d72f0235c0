use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Waits
#[provisioner::command]
fn wait(
    /// How long
    #[arg(long, alias = "help")]
//                      ^^^^^^ error: `--help`
//                             help: write another `alias`
    delay: u64,
) {
    let _ = delay;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
