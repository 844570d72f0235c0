use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
pub struct Cluster;
/// The nodes
pub struct Node;

/// Creates one
#[provisioner::command(group = Cluster)]
//                             ^^^^^^^ error: `Cluster` is not a group
//                                     help: `#[provisioner::group]`
fn create(cluster: &Cluster) {
    let _ = cluster;
}

/// Removes one
#[provisioner::command(group = Node)]
//                             ^^^^ error: `Node` is not a group
//                                  help: `#[provisioner::group]`
fn remove(node: &Node) {
    let _ = node;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
