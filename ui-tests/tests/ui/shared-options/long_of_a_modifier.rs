use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// What several commands take
#[derive(Args)]
pub struct Output {
    /// Say less
    #[arg(long = "quiet")]
//               ^^^^^^^ error: `--quiet` is an option that every command has
//                       help: `long = "output-quiet"`
//                       paste: over `long = "quiet"`
    pub quiet: bool,
    /// Only say what would be done
    #[arg(long = "dry-run")]
//               ^^^^^^^^^ error: `--dry-run` is an option that every command has
//                         help: `long = "output-simulate"`
//                         paste: over `long = "dry-run"`
    pub simulate: bool,
}

/// Says hello
#[provisioner::command]
fn hello(#[command(flatten)] output: Output) {
    let _ = (output.quiet, output.simulate);
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
