use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long, action = clap::ArgAction::Append)]
//                       ^^^^^^^^^^^^^^^^^^^^^^^ error: `Append` keeps every value, and `String` holds one
//                                               help: `region: Vec<String>`
//                                               paste: over `region: String`
    region: String,
) {
    let _ = region;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
