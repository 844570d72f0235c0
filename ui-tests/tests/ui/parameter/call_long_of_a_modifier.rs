use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long("quiet"))]
//             ^^^^^^^ error: `--quiet` is an option that every command has
//                     help: `long = "hello-silent"`
//                     paste: over `long("quiet")`
    silent: bool,
) {
    let _ = silent;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
