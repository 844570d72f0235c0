use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(ctx: &Context) -> Result<(), Box<dyn std::error::Error>> {
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: Box
//                                                                help: `Result<(), Box<dyn std::error::Error + Send + Sync>>`
    let _ = ctx;
    Ok(())
}
