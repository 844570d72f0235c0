use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group]
pub struct Cluster {
    /// Say more
    #[arg(long)]
    pub verbose: bool,
//      ^^^^^^^ error: `--verbose`
//              help: `long = "
}

/// Creates one
#[provisioner::command(group = Cluster)]
fn create(cluster: &Cluster) {
    let _ = cluster.verbose;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
