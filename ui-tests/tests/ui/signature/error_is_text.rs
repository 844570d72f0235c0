use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(ctx: &Context) -> Result<(), String> {
//                         ^^^^^^^^^^^^^^^^^^ error: `String`
//                                            help: `std::error::Error`
    let _ = ctx;
    Ok(())
}

pub fn elsewhere(ctx: &Context) -> Result<(), String> {
    hello(ctx)
}
