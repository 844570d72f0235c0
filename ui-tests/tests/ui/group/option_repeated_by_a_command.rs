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

/// Its nodes
#[provisioner::group(parent = Cluster)]
pub struct Node;

/// Creates one
#[provisioner::command(group = Node)]
fn create(
    ctx: &Context,
    /// The region again
    #[arg(long)]
//        ^^^^ error: `--region` is an option of the enclosing group `Cluster`
//             help: `long = "create-region", id = "create-region"`
//             paste: over `long`
    region: String,
) {
    let _ = (ctx, region);
}

pub fn elsewhere(ctx: &Context) {
    create(ctx, String::new());
}
