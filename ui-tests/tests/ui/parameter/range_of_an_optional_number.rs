use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long, value_parser = 1..=9)]
//                             ^^^^^ error: a range alone makes an `i64`, not a `u8`
//                                   help: `value_parser = clap::value_parser!(u8).range(1..=9)`
//                                   paste: over `value_parser = 1..=9`
    level: Option<u8>,
) {
    let _ = level;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
