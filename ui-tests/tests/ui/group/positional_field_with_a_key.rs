use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group]
pub struct Cluster {
    /// The region
    #[arg(default_value = "eu-1")]
    pub region: String,
//      ^^^^^^ error: `region` needs a name on the command line
//             help: `long`
}

/// Creates one
#[provisioner::command(group = Cluster)]
fn create(cluster: &Cluster) {
    let _ = &cluster.region;
}

pub fn elsewhere(cluster: &Cluster) {
    create(cluster);
}
