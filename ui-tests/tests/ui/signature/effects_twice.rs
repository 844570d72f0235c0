use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(effects: &Effects, more: &Effects) {
//                ^^^^^^^^ related: first
//                                ^^^^^^^^ error: `&Effects`
//                                         help: once
    let _ = (effects, more);
}
