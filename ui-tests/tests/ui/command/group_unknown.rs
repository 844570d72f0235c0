use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Creates one
#[provisioner::command(group = Cluster)]
//                             ^^^^^^^ rustc: Cluster
fn create(ctx: &Context) {
    let _ = ctx;
}

pub fn elsewhere(ctx: &Context) {
    create(ctx);
}
