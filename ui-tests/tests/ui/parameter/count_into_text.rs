use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(short = 'x', action = clap::ArgAction::Count)]
//                              ^^^^^^^^^^^^^^^^^^^^^^ error: `Count` counts in `u8`, not in `String`
//                                                     help: `level: u8`
//                                                     paste: over `level: String`
    level: String,
) {
    let _ = level;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
