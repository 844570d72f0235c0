use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Clusters
#[provisioner::group(alias = "cluster")]
//                           ^^^^^^^^^ error: the alias `cluster` is the group's own name
//                                     help: remove `cluster`
pub struct Cluster;

pub fn elsewhere(_: &Cluster) {}

pub fn main() {}
