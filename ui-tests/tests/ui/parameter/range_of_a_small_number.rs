use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long, value_parser = 1..100)]
//                             ^^^^^^ error: a range alone makes an `i64`, not a `u16`
//                                    help: `value_parser = clap::value_parser!(u16).range(1..100)`
//                                    paste: over `value_parser = 1..100`
    port: u16,
) {
    let _ = port;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
