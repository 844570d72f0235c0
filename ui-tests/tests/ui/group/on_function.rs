use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group]
pub fn cluster(ctx: &Context) {
//  ^^ error: `#[provisioner::group]` goes on a struct
//     help: `#[provisioner::command]`
    let _ = ctx;
}

pub fn elsewhere(ctx: &Context) {
    cluster(ctx);
}
