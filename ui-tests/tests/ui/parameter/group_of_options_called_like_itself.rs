use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long, group = "region")]
//                      ^^^^^^^^ error: `region` is a parameter, and a group of options needs a name of its own
//                               help: `group = "region-options"`
//                               paste: over `group = "region"`
    region: Option<String>,
) {
    let _ = region;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
