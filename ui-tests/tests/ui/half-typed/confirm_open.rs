use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Deletes one
#[provisioner::command(confirm =)]
//                             ^ error: `confirm`
//                               help: `confirm = "
fn delete(effects: &Effects) {
    let _ = effects;
}

pub fn elsewhere(effects: &Effects) {
    delete(effects);
}
