use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(effects: Effects) {
//                ^^^^^^^ error: `Effects`
//                        help: `effects: &Effects`
//                        paste: over `effects: Effects`
    let _ = effects;
}
