use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long, visible_short_aliases = ['x', 'n'])]
//                                            ^^^ error: `-n` is the short form of `--non-interactive`
//                                                help: another `visible_short_aliases`
    number: Option<u32>,
) {
    let _ = number;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
