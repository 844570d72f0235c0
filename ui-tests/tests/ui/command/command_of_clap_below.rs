use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
#[command(about = "Does it")]
//^^^^^^^ error: `#[command(about)]` is clap's, and means nothing on a command
//        help: `/// Does it`
//        paste: over `#[command(about = "Does it")]`
fn hello(ctx: &Context) {
    let _ = ctx;
}

pub fn elsewhere(ctx: &Context) {
    hello(ctx);
}
