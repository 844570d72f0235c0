use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The nodes
#[provisioner::group(parent = Aws)]
//                            ^^^ error: `Aws`
//                                help: remove
pub struct Node;

/// Creates one
#[provisioner::command(group = Node)]
fn create(ctx: &Context) {
    let _ = ctx;
}
