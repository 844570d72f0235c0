use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group]
pub mod cluster {
//  ^^^ error: struct
//      help: `pub struct Cluster
    pub fn inside() {}
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
    cluster::inside();
}
