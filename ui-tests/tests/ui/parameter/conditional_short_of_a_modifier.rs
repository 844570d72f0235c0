use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[cfg_attr(all(), arg(short = 'd'))]
//                                ^^^ error: `-d` is the short form of `--dry-run`
//                                    help: another `short`
    detach: bool,
) {
    let _ = detach;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
