use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(short = 'x', action = clap::ArgAction::Count)]
//                              ^^^^^^^^^^^^^^^^^^^^^^ error: `Count` counts in `u8`, not in `u32`
//                                                     help: `level: u8`
//                                                     paste: over `level: u32`
    level: u32,
) {
    let _ = level;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
