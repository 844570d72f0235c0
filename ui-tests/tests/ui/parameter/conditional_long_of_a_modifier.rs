use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[cfg_attr(all(), arg(long = "quiet"))]
//                               ^^^^^^^ error: `--quiet` is an option that every command has
//                                       help: another `long`
    silent: bool,
) {
    let _ = silent;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
