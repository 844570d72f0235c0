use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(ctx: &Context) -> Option<()> {
//                         ^^^^^^^^^^ error: `
//                                    help: `Result<()>`
    let _ = ctx;
    None
}
