use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command(crate = provisioner_sdk)]
//                             ^^^^^^^^^^^^^^^ rustc: provisioner_sdk
fn hello(ctx: &Context) {
    let _ = ctx;
}

pub fn elsewhere(ctx: &Context) {
    hello(ctx);
}
