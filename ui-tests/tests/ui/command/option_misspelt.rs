use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command(alais = "hi")]
//                     ^^^^^ error: `alais`
//                           help: `alias`
//                           paste: over `alais`
fn hello(ctx: &Context) {
    let _ = ctx;
}

pub fn main() {}
