use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Creates one
#[provisioner::command(group)]
//                     ^^^^^ error: `group`
//                           help: `group = 
fn create(ctx: &Context) {
    let _ = ctx;
}
