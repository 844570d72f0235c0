use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command(async)]
//                     ^^^^^ error: `async`
//                           help: the options of `command` are `name`, `group`
fn hello(ctx: &Context) {
    let _ = ctx;
}
