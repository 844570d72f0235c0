use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

#[provisioner::group]
pub struct Cluster;
//         ^^^^^^^ warning: `Cluster`
//                 help: `///

/// Creates one
#[provisioner::command(group = Cluster)]
fn create(ctx: &Context) {
    let _ = ctx;
}
