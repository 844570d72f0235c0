use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group]
pub struct Cluster;

/// The nodes
#[provisioner::group(group = Cluster)]
//                   ^^^^^ error: `group`
//                         help: `parent = Cluster`
//                         paste: over `group = Cluster`
pub struct Node;

/// Creates one
#[provisioner::command(group = Node)]
fn create(ctx: &Context) {
    let _ = ctx;
}
