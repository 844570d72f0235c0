use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Waits
#[provisioner::command]
fn wait(
    #[arg(logn)]
//        ^^^^ error: `logn`
//             help: `long`
    /// How long
    delay: u64,
    #[arg(long)]
//    ^^^ error: `ctx`
//        help: remove
    ctx: &Context,
) {
    let _ = (ctx, delay);
}
