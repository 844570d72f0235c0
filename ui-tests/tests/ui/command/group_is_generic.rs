use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Creates one
#[provisioner::command(group = Vec<u8>)]
//                             ^^^^^^^ error: `Vec
//                                     help: `#[provisioner::group]`
fn create(ctx: &Context) {
    let _ = ctx;
}
