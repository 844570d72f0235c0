use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
#[command(visible_alias = "hi")]
//^^^^^^^ error: `#[command(visible_alias)]` is clap's
//        help: `#[provisioner::command(alias = "hi")]`
fn hello(ctx: &Context) {
    let _ = ctx;
}

pub fn elsewhere(ctx: &Context) {
    hello(ctx);
}
