use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group(colour = "red")]
//                   ^^^^^^ error: `colour`
//                          help: `parent`
pub struct Cluster;

/// Creates one
#[provisioner::command(group = Cluster)]
fn create(ctx: &Context, cluster: &Cluster) {
    let _ = (ctx, cluster);
}
