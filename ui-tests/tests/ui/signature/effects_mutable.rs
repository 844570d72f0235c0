use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(effects: &mut Effects) {
//                ^^^^^^^^^^^^ error: `&mut`
//                             help: `effects: &Effects`
//                             paste: over `effects: &mut Effects`
    let _ = effects;
}
