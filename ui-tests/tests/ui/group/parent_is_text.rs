use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group]
pub struct Cluster;

/// The nodes
#[provisioner::group(parent = "cluster")]
//                            ^^^^^^^^^ error: type
//                                      help: `parent = Cluster`
//                                      paste: over `parent = "cluster"`
pub struct Node;

/// Creates one
#[provisioner::command(group = Node)]
fn create(ctx: &Context) {
    let _ = ctx;
}
