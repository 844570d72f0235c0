use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// Which file
    #[arg(long = "config")]
//               ^^^^^^^^ error: `--config`
//                        help: `long = "
    file: String,
) {
    let _ = file;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
