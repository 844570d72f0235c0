use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long, action = clap::ArgAction::Append)]
//                       ^^^^^^^^^^^^^^^^^^^^^^^ error: `Append` keeps every value
//                                               help: `region: Vec<String>`
//                                               paste: over `region: Option<String>`
    region: Option<String>,
) {
    let _ = region;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
