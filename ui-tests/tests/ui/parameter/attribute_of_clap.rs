use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// Whom
    #[clap(long)]
//    ^^^^ error: `clap`
//         help: `#[arg(long)]`
//         paste: over `#[clap(long)]`
    name: String,
) {
    let _ = name;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
