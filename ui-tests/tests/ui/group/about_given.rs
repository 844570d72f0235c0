use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group(about = "The clusters")]
//                   ^^^^^ error: `about`
//                         help: `/// The clusters`
pub struct Cluster;

/// Creates one
#[provisioner::command(group = Cluster)]
fn create(cluster: &Cluster) {
    let _ = cluster;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
