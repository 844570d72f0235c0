use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long, action = clap::ArgAction::SetFalse)]
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^ error: `SetFalse` makes a `bool`, not a `u8`
//                                                 help: `loud: bool`
//                                                 paste: over `loud: u8`
    loud: u8,
) {
    let _ = loud;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
