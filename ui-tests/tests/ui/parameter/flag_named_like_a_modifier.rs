use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// Say less
    quiet: bool,
//  ^^^^^ error: `--quiet`
//        help: long = "hello-quiet"
) {
    let _ = quiet;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
    hello(true);
}
