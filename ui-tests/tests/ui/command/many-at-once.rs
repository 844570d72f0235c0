use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group]
pub struct Cluster;

/// Creates one
#[provisioner::command(group = "cluster", name = "Create_One", alias = "help", deprecated = "")]
//                             ^^^^^^^^^ error: type
//                                       help: `group = Cluster`
//                                               ^^^^^^^^^^^^ error: `Create_One` is not kebab-case
//                                                                     ^^^^^^ error: `help` is reserved
//                                                                                          ^^ error: empty
fn create(
    ctx: &Context,
    /// Which
    name: &str,
//        ^^^^ error: `&str`
//             help: `name: String`
) {
    let _ = (ctx, name);
}

/// Deletes one
#[provisioner::command(grop = Cluster)]
//                     ^^^^ error: `grop`
//                          help: `group`
fn delete(ctx: &Context) {
    let _ = ctx;
}

pub fn elsewhere(ctx: &Context) {
    create(ctx, "demo");
    delete(ctx);
}
