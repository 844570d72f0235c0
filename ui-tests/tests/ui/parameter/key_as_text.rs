use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Waits
#[provisioner::command]
fn wait(
    /// How long
    #[arg("--delay")]
//        ^^^^^^^^^ error: `arg` takes its keys by name
//                  help: `long = "delay"`
//                  paste: over `"--delay"`
    delay: u64,
) {
    let _ = delay;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
