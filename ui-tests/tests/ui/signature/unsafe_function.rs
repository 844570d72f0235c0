use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
pub unsafe fn hello() {}
//  ^^^^^^ error: `unsafe`
//         help: body

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
    unsafe { hello() };
}
