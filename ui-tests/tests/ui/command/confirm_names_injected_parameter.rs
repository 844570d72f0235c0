use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Deletes one
#[provisioner::command(confirm = "Delete {effects}?")]
//                               ^^^^^^^^^^^^^^^^^^^ error: `effects` cannot be shown
//                                                   help: `{name}`
fn delete(
    effects: &Effects,
    /// Which
    name: String,
) {
    let _ = (effects, name);
}
