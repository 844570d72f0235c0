use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group]
pub struct Cluster;

/// Creates one
#[provisioner::command(group = "cluster")]
//                             ^^^^^^^^^ error: type
//                                       help: `group = Cluster`
//                                       paste: over `group = "cluster"`
fn create(ctx: &Context) {
    let _ = ctx;
}

pub fn main() {}
