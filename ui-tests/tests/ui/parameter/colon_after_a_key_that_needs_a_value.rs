use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long, default_value: "eu")]
//                           ^ error: expected `=` after `default_value`, found `:`
//                             help: `default_value = "eu"`
//                             paste: over `default_value: "eu"`
    region: String,
) {
    let _ = region;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
