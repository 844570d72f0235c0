use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(ctx: &Context) -> ExitCode {
//                         ^^^^^^^^ error: `ExitCode`
//                                  help: `Result<ExitCode>`
//                                  paste: over `ExitCode`
    let _ = ctx;
    todo!()
}
