use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
pub struct Cluster;

/// Creates one
#[provisioner::command(group = Cluster)]
//                             ^^^^^^^ error: `Cluster`
//                                     help: `#[provisioner::group]`
fn create(ctx: &Context) {
    let _ = ctx;
}

pub fn elsewhere(ctx: &Context) {
    create(ctx);
}
