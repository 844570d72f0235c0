use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group]
pub struct Cluster {
    /// The region
    #[arg(long, def)]
//              ^^^ error: `def`
//                  help: `default_value
    pub region: String,
}

/// Creates one
#[provisioner::command(group = Cluster)]
fn create(ctx: &Context, cluster: &Cluster) {
    let _ = (ctx, &cluster.region);
}
