use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group(name = "a", name = "b")]
//                   ^^^^ related: first
//                               ^^^^ error: `name`
//                                    help: once
pub struct Cluster;

/// Creates one
#[provisioner::command(group = Cluster)]
fn create(cluster: &Cluster) {
    let _ = cluster;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
