use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group]
#[provisioner::group(name = "clusters")]
//             ^^^^^ error: twice
//                   help: remove
pub struct Cluster;

/// Creates one
#[provisioner::command(group = Cluster)]
fn create(ctx: &Context) {
    let _ = ctx;
}
