use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group]
pub struct Cluster<T> {
//                 ^ error: `T`
//                   help: `pub struct Cluster
    /// The region
    #[arg(long)]
    pub region: T,
}

pub fn elsewhere(ctx: &Context, cluster: Cluster<u8>) -> u8 {
    let _ = ctx;
    cluster.region
}
