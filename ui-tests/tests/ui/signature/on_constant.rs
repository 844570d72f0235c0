use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
pub const HELLO: u8 = 1;
//  ^^^^^ error: `#[provisioner::command]` goes on a function
//        help: function

pub fn elsewhere(ctx: &Context) -> u8 {
    let _ = ctx;
    HELLO
}
