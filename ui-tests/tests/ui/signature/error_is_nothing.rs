use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(ctx: &Context) -> Result<(), ()> {
//                         ^^^^^^^^^^^^^^ error: `()` is not an error that a command can return
//                                        help: `Result<()>`
    let _ = ctx;
    Ok(())
}

pub fn elsewhere(ctx: &Context) {
    let _ = hello(ctx);
}
