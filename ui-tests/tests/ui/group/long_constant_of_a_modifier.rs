use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

const FILE: &str = "plan-out";

/// The clusters
#[provisioner::group]
pub struct Cluster {
    /// The file
    #[arg(long = FILE)]
//               ^^^^ error: `FILE` is an option that every command has
//                    help: `long = "cluster-file"`
//                    paste: over `long = FILE`
    pub file: Option<String>,
}

/// Creates one
#[provisioner::command(group = Cluster)]
fn create(cluster: &Cluster) {
    let _ = (&cluster.file, FILE);
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
