use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Acts
#[derive(Clone, clap::Subcommand)]
pub enum Act {
    /// One
    One,
}

/// Says hello
#[provisioner::command]
fn hello(
    #[command(subcommand)]
//            ^^^^^^^^^^ error: `command` has no key `subcommand`
//                       help: `#[provisioner::command(group = Act)]`
    act: Act,
) {
    let _ = act;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
