use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group(name = "Cluster_One")]
//                          ^^^^^^^^^^^^^ error: `Cluster_One` is not kebab-case
//                                        help: `name = "cluster-one"`
//                                        paste: over `name = "Cluster_One"`
pub struct Cluster;

/// Creates one
#[provisioner::command(group = Cluster)]
fn create(ctx: &Context) {
    let _ = ctx;
}
