use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    effects: Effects<'static>,
//           ^^^^^^^^^^^^^^^^ error: `Effects` is given by reference, and has no parameters
//                            help: `effects: &Effects`
//                            paste: over `effects: Effects<'static>`
) {
    let _ = effects;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
