use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group]
pub struct Cluster;
//         ^^^^^^^ rustc: duplicate definitions with name `cluster`

pub mod inside {
    /// The clusters, too
    #[provisioner::group(name = "cluster")]
//                              ^^^^^^^^^ related: duplicate
    pub struct Other;
}

/// Creates one
#[provisioner::command(group = Cluster)]
fn create(ctx: &Context) {
    let _ = ctx;
}

/// Deletes one
#[provisioner::command(group = inside::Other)]
fn delete(ctx: &Context) {
    let _ = ctx;
}
