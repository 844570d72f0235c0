use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Creates one
#[provisioner::command(group = Aws)]
//                             ^^^ error: `Aws`
//                                 help: `#[provisioner::group]`
fn create(ctx: &Context) {
    let _ = ctx;
}
