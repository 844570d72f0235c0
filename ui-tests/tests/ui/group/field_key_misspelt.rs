use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group]
pub struct Cluster {
    /// The name
    #[arg(logn)]
//        ^^^^ error: `logn`
//             help: `long`
//             paste: over `logn`
    pub name: String,
}

/// Creates one
#[provisioner::command(group = Cluster)]
fn create(cluster: &Cluster) {
    let _ = &cluster.name;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
