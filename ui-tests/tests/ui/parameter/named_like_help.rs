use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// Help
    #[arg(long)]
    help: bool,
//  ^^^^ error: `--help`
//       help: `long = "
) {
    let _ = help;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
