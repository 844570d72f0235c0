use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Not this crate's plugin
pub struct Azure;

/// Says hello
#[provisioner::command]
fn hello(config: &Azure) {
//                ^^^^^ error: `&Azure`
//                      help: `&Aws`
    let _ = config;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
    hello(&Azure);
}
