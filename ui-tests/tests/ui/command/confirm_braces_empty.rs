use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Deletes one
#[provisioner::command(confirm = "Delete {}?")]
//                               ^^^^^^^^^^^^ error: the braces name no parameter
//                                            help: {name}
fn delete(
    effects: &Effects,
    /// Which
    name: String,
) {
    let _ = (effects, name);
}
