use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group]
pub struct Cluster;

/// Creates one
#[provisioner::command(parent = Cluster)]
//                     ^^^^^^ error: `parent`
//                            help: `group = Cluster`
fn create(ctx: &Context) {
    let _ = ctx;
}
