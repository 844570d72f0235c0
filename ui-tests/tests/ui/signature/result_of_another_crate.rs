use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

mod foreign {
    pub struct Oops;
    pub type Result<T> = std::result::Result<T, Oops>;
}
use foreign::Result;

/// Says hello
#[provisioner::command]
fn hello(ctx: &Context) -> Result<()> {
//                         ^^^^^^^^^^ error: a command cannot return `Result<()>`: the error in it is not one that can be shown
//                                    help: `provisioner::Result<()>`
    let _ = ctx;
    Ok(())
}

pub fn elsewhere(ctx: &Context) {
    let _ = hello(ctx);
}
