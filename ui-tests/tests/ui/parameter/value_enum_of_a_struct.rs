use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Which kind
#[derive(Clone, Debug)]
pub struct Size;

/// Creates one
#[provisioner::command]
fn create(
    /// Which kind
    #[arg(long, value_enum)]
    size: Size,
//        ^^^^ error: `Size`
//             help: `ValueEnum`
) {
    let _ = size;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
