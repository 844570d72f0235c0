use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
pub extern "C" fn hello() {}
//  ^^^^^^^^^^ error: `extern
//             help: `fn hello`

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
    hello();
}
