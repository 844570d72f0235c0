use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long, action = clap::ArgAction::SetTrue)]
//                       ^^^^^^^^^^^^^^^^^^^^^^^^ error: `SetTrue` makes a `bool`, not a `String`
//                                                help: `loud: bool`
//                                                paste: over `loud: String`
    loud: String,
) {
    let _ = loud;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
