use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group]
pub struct Cluster;

/// Creates one
#[provisioner::command(group = Cluster)]
fn create(ctx: &Context) {
// ^^^^^^ rustc: duplicate definitions with name `create`
    let _ = ctx;
}

/// Makes one
#[provisioner::command(group = Cluster, name = "create")]
//                                             ^^^^^^^^ related: duplicate
fn make(ctx: &Context) {
    let _ = ctx;
}
