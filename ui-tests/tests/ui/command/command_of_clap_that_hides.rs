use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
#[clap(hide = true)]
//^^^^ error: `#[clap(hide)]` is clap's
//     help: `#[provisioner::command(hidden)]`
fn hello(ctx: &Context) {
    let _ = ctx;
}

pub fn elsewhere(ctx: &Context) {
    hello(ctx);
}
