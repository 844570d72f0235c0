use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// Whom
    #[arg(short = 'n')]
//                ^^^ error: `-n`
//                    help: `short = 'N'`
//                    paste: over `short = 'n'`
    name: String,
) {
    let _ = name;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}

pub fn main() {}
