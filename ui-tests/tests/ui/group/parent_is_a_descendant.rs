use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group(parent = Node)]
pub struct Cluster;

/// The nodes
#[provisioner::group(parent = Cluster)]
//                            ^^^^^^^ error: `Cluster` is itself below `Node`
//                                    help: name another group, or remove `parent`
pub struct Node;

/// Creates one
#[provisioner::command(group = Node)]
fn create(ctx: &Context) {
    let _ = ctx;
}
