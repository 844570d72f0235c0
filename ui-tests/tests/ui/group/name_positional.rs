use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group("cluster")]
//                   ^^^^^^^^^ error: `group` takes options by name
//                             help: `name = "cluster"`
//                             paste: over `"cluster"`
pub struct Cluster;

/// Creates one
#[provisioner::command(group = Cluster)]
fn create(ctx: &Context) {
    let _ = ctx;
}
