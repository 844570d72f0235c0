use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Clusters
#[provisioner::group]
pub struct Cluster;
//         ^^^^^^^ rustc: duplicate definitions with name `cluster`

/// Clouds
#[provisioner::group(alias = "cluster")]
pub struct Cloud;

pub fn elsewhere(_: &Cluster, _: &Cloud) {}

pub fn main() {}
