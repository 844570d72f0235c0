use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group]
pub struct Cluster;
//         ^^^^^^^ rustc: duplicate definitions with name `cluster`

/// Shows them
#[provisioner::command]
fn cluster(ctx: &Context) {
// ^^^^^^^ related: duplicate
    let _ = ctx;
}

/// Creates one
#[provisioner::command(group = Cluster)]
fn create(ctx: &Context) {
    let _ = ctx;
}
