use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// What
    then: fn(),
//        ^^^^ error: `fn()`
//             help: write `then: String`, and take it apart in the body
) {
    then();
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
