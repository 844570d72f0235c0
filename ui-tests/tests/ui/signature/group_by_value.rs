use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group]
pub struct Cluster {
    /// The region
    #[arg(long, default_value = "eu-1")]
    pub region: String,
}

/// Creates one
#[provisioner::command(group = Cluster)]
fn create(cluster: Cluster) {
//                 ^^^^^^^ error: `Cluster`
//                         help: `cluster: &Cluster`
//                         paste: over `cluster: Cluster`
    let _ = cluster.region;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
