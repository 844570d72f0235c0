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
#[provisioner::command]
fn create(cluster: &Cluster) {
//                  ^^^^^^^ error: Cluster` is a group that does not enclose this command
//                          help: group = Cluster
    let _ = &cluster.region;
}

pub fn elsewhere(ctx: &Context, cluster: &Cluster) {
    let _ = ctx;
    create(cluster);
}
