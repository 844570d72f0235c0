use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(ctx: &Context) -> Result {
//                         ^^^^^^ rustc: missing generics
    let _ = ctx;
    Ok(())
}
