use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group]
pub struct Cluster {
    /// The name
    #[arg(long)]
//        ^^^^ related: first
    pub name: String,
    /// The other name
    #[arg(long = "name")]
//               ^^^^^^ error: `--name`
//                      help: `long = "
    pub other: String,
}

/// Creates one
#[provisioner::command(group = Cluster)]
fn create(cluster: &Cluster) {
    let _ = (&cluster.name, &cluster.other);
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
