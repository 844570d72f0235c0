use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

const QUIET: &str = "quiet";

/// Says hello
#[provisioner::command]
fn hello(
    /// Say less
    #[arg(long = QUIET)]
//               ^^^^^ error: `QUIET` is an option that every command has
//                     help: `long = "hello-silent"`
//                     paste: over `long = QUIET`
    silent: bool,
) {
    let _ = (silent, QUIET);
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
