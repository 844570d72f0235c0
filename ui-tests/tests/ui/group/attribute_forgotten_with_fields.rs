use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
pub struct Cluster {
    /// The region
    pub region: String,
}

/// Creates one
#[provisioner::command(group = Cluster)]
//                             ^^^^^^^ error: `Cluster` is not a group
//                                     help: `#[provisioner::group]`
fn create(ctx: &Context, cluster: &Cluster) {
    let _ = (ctx, &cluster.region);
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
