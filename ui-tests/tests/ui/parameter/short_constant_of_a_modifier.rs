use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

const SHORT: char = 'q';

/// Says hello
#[provisioner::command]
fn hello(
    /// Say less
    #[arg(short = SHORT)]
//                ^^^^^ error: `SHORT` is the short form of an option that every command has
//                      help: `short = 'S'`
//                      paste: over `short = SHORT`
    silent: bool,
) {
    let _ = (silent, SHORT);
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
