use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The settings
#[provisioner::group]
pub struct Config;
//         ^^^^^^ error: `config` is reserved
//                help: name = "show-config"

/// Creates one
#[provisioner::command(group = Config)]
fn create(ctx: &Context) {
    let _ = ctx;
}
