use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Deletes one
#[provisioner::command(confirm = "Delete {name?")]
//                               ^^^^^^^^^^^^^^^ error: a `{` is not closed
//                                               help: `}`
fn delete(
    effects: &Effects,
    /// Which
    name: String,
) {
    let _ = (effects, name);
}
