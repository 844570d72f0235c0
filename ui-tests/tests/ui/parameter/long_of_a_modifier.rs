use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// Say more
    #[arg(long)]
    verbose: bool,
//  ^^^^^^^ error: `--verbose`
//          help: `long = "
) {
    let _ = verbose;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
