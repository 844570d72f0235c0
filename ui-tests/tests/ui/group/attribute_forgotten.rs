use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
pub struct Cluster;

/// Creates one
#[provisioner::command(group = Cluster)]
//                             ^^^^^^^ error: `Cluster` is not a group
//                                     help: `#[provisioner::group]`
//                                     paste: before `pub struct Cluster;`
fn create(cluster: &Cluster) {
    let _ = cluster;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
