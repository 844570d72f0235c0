use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Deploys
#[provisioner::command("deploy")]
//                     ^^^^^^^^ error: `command` takes options by name
//                              help: `name = "deploy"`
//                              paste: over `"deploy"`
fn deploy_all(ctx: &Context) {
    let _ = ctx;
}

pub fn elsewhere(ctx: &Context) {
    deploy_all(ctx);
}
