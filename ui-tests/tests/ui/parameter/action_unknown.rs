use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// How loudly
    #[arg(long, action = clap::ArgAction::Counting)]
//                                        ^^^^^^^^ rustc: Counting
    loud: u8,
) {
    let _ = loud;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
