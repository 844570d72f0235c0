use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group]
pub struct Cluster;

/// Creates one
#[provisioner::command(group =)]
//                           ^ error: `group` has no value
//                             help: `group = 
fn create(ctx: &Context, cluster: &Cluster) {
    let _ = (ctx, cluster);
}

pub fn elsewhere(ctx: &Context, cluster: &Cluster) {
    create(ctx, cluster);
}
