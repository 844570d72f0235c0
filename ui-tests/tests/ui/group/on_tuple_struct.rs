use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group]
pub struct Cluster(pub String);
//                ^^^^^^^^^^^^ error: the options of a group have names
//                             help: name

pub fn elsewhere(ctx: &Context) -> Cluster {
    let _ = ctx;
    Cluster(String::new())
}
