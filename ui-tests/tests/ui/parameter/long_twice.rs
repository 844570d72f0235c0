use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// Whom
    #[arg(long)]
//        ^^^^ related: first
    name: String,
    /// Whom, too
    #[arg(long = "name")]
//               ^^^^^^ error: `--name`
//                      help: `long = "
    other: String,
) {
    let _ = (name, other);
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
