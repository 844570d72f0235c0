use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// Where
    place: (u8, u8),
//         ^^^^^^^^ error: `(u8, u8)`
//                  help: write `place: String`, and take it apart in the body
) {
    let _ = place;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
    hello((1, 2));
}
