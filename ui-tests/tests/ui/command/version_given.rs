use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command(version = "1.0")]
//                     ^^^^^^^ error: `version`
//                             help: `Cargo.toml`
fn hello(ctx: &Context) {
    let _ = ctx;
}
