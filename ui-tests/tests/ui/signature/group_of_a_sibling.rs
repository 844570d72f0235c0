use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group]
pub struct Cluster;

/// The nodes
#[provisioner::group]
pub struct Node;

/// Creates one
#[provisioner::command(group = Cluster)]
fn create(ctx: &Context, node: &Node) {
//                              ^^^^ error: Node` is a group that does not enclose this command
//                                   help: group = Node
    let _ = (ctx, node);
}
