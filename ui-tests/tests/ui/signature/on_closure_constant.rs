use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
pub static HELLO: fn(&Context) = |_| {};
//  ^^^^^^ error: `#[provisioner::command]` goes on a function
//         help: function

pub fn elsewhere(ctx: &Context) {
    HELLO(ctx);
}
