use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command(config_file = "hello.yaml")]
//                     ^^^^^^^^^^^ error: `config_file`
//                                 help: `#[provisioner::plugin
fn hello(ctx: &Context) {
    let _ = ctx;
}
