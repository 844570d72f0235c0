use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The nodes
#[provisioner::group(parent = Cluster)]
//                            ^^^^^^^ rustc: `Cluster`
pub struct Node;

/// Creates one
#[provisioner::command(group = Node)]
fn create(ctx: &Context, node: &Node) {
    let _ = (ctx, node);
}
