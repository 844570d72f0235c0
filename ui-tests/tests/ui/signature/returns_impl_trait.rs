use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(ctx: &Context) -> impl Sized {
//                         ^^^^^^^^^^ error: `impl
//                                    help: `Result<()>`
    let _ = ctx;
}
