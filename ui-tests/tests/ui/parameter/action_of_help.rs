use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long = "usage", action = clap::ArgAction::Help)]
//                                 ^^^^^^^^^^^^^^^^^^^^^ error: `Help` ends the program, and every command has it
//                                                       help: remove `usage`
    usage: Option<bool>,
) {
    let _ = usage;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
