use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group]
pub struct Cluster {
    /// The region
    pub region: String,
//      ^^^^^^ error: `region`
//             help: `#[arg(long)]`
}

/// Creates one
#[provisioner::command(group = Cluster)]
fn create(cluster: &Cluster) {
    let _ = &cluster.region;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
