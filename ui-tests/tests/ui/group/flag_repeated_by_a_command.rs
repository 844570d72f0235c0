use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group]
pub struct Cluster {
    /// Even if it is there
    pub force: bool,
}

/// Creates one
#[provisioner::command(group = Cluster)]
fn create(
    ctx: &Context,
    /// Again
    force: bool,
//  ^^^^^ error: `--force` is an option of the enclosing group `Cluster`
//        help: `#[arg(long = "create-force", id = "create-force")]`
//        paste: above
) {
    let _ = (ctx, force);
}

pub fn elsewhere(ctx: &Context) {
    create(ctx, true);
}
