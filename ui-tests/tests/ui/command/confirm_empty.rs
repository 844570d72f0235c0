use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Deletes one
#[provisioner::command(confirm = "")]
//                               ^^ error: empty
//                                  help: `confirm = "
fn delete(effects: &Effects) {
    let _ = effects;
}
