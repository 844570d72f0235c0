use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(ctx: &Context) -> Result<String> {
//                         ^^^^^^^^^^^^^^ error: `
//                                        help: `Result<()>`
    let _ = ctx;
    Ok(String::new())
}

pub fn elsewhere(ctx: &Context) -> Result<String> {
    hello(ctx)
}
