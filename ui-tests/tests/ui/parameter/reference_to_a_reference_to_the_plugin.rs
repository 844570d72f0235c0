use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    config: &&Aws,
//          ^^^^^ error: `&&Aws` is a reference too many
//                help: `config: &Aws`
//                paste: over `config: &&Aws`
) {
    let _ = config;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
