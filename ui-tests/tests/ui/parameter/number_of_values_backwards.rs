use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long, num_args = 3..1)]
//                         ^^^^ error: `3..1` is a range without a number in it
//                              help: `num_args = 0..=3`
//                              paste: over `num_args = 3..1`
    region: Vec<String>,
) {
    let _ = region;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
