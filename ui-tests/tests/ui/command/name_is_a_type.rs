use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command(name = Hello)]
//                            ^^^^^ error: text in quotes
//                                  help: `name = "
fn hello(ctx: &Context) {
    let _ = ctx;
}
