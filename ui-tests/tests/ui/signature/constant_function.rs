use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
pub const fn hello() {}
//  ^^^^^ error: `const`
//        help: `fn hello`

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
    hello();
}
