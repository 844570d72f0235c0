use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long, default_values = ["a"])]
//              ^^^^^^^^^^^^^^ error: `default_values` is a list of values, and `String` is one
//                             help: `default_value = "a"`
//                             paste: over `default_values = ["a"]`
    region: String,
) {
    let _ = region;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
