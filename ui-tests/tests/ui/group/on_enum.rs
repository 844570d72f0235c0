use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group]
pub enum Cluster {
//  ^^^^ error: struct
//       help: `pub struct Cluster
    One,
}

pub fn elsewhere(ctx: &Context) -> Cluster {
    let _ = ctx;
    Cluster::One
}
