use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long, num_args = 2..2)]
//                         ^^^^ error: `2..2` is a range without a number in it
//                              help: `num_args = 1..=2`
//                              paste: over `num_args = 2..2`
    region: Vec<String>,
) {
    let _ = region;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
