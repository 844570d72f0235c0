use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    effects: &'static Effects,
//            ^^^^^^^ error: a command is given `&Effects` for as long as it runs
//                    help: `effects: &Effects`
//                    paste: over `effects: &'static Effects`
) {
    let _ = effects;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
