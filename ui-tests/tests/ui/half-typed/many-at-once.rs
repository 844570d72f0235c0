use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group(par)]
//                   ^^^ error: `par`
pub struct Cluster;

/// Creates one
#[provisioner::command(gro)]
//                     ^^^ error: `gro`
fn create(
    ctx: &Context,
    /// Whom
    #[arg(lo)]
//        ^^ error: `lo`
    name: String,
) {
    let _ = (ctx, name);
}

/// Deletes one
#[provisioner::command(name =)]
//                          ^ error: `name` has no value
//                            help: `name = "delete"`
fn delete(ctx: &Context) {
    let _ = ctx;
}

pub fn elsewhere(ctx: &Context) {
    create(ctx, String::new());
    delete(ctx);
}
