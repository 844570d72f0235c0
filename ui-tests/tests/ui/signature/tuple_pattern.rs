use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// Where
    (x, y): (u8, u8),
//  ^^^^^^ error: pattern
//         help: name
) {
    let _ = (x, y);
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
    hello((1, 2));
}
