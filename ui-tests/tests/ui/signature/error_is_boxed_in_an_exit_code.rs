use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(ctx: &Context) -> Result<ExitCode, Box<dyn std::error::Error>> {
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: `Box<dyn std::error::Error>` is not an error that a command can return: it is not `Send + Sync`
//                                                                      help: `Result<(), Box<dyn std::error::Error + Send + Sync>>`
    let _ = ctx;
    Ok(ExitCode::SUCCESS)
}

pub fn elsewhere(ctx: &Context) {
    let _ = hello(ctx);
}
