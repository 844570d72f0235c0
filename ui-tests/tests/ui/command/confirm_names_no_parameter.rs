use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Deletes one
#[provisioner::command(confirm = "Delete {nmae}?")]
//                                        ^^^^ error: `nmae`
//                                             help: name
fn delete(
    effects: &Effects,
    /// Which
    name: String,
) {
    let _ = (effects, name);
}
