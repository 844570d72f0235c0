use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group]
pub struct Cluster;

/// The nodes
#[provisioner::group(parnet = Cluster)]
//                   ^^^^^^ error: `parnet`
//                          help: `parent`
//                          paste: over `parnet`
pub struct Node;

/// Creates one
#[provisioner::command(group = Node)]
fn create(ctx: &Context, node: &Node) {
    let _ = (ctx, node);
}
