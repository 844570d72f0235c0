use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
pub struct Cluster;

/// The nodes
#[provisioner::group(parent = Cluster)]
//                            ^^^^^^^ error: `Cluster`
//                                    help: `#[provisioner::group]`
pub struct Node;

/// Creates one
#[provisioner::command(group = Node)]
fn create(ctx: &Context) {
    let _ = ctx;
}
