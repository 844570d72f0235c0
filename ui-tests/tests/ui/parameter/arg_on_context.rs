use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Waits
#[provisioner::command]
fn wait(#[arg(long)] ctx: &Context) {
//        ^^^ error: `ctx`
//            help: remove
    let _ = ctx;
}

pub fn elsewhere(ctx: &Context) {
    wait(ctx);
}
