use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long, default_values_t = [1, 2])]
//              ^^^^^^^^^^^^^^^^ error: `default_values_t` is a list of values, and `u8` is one
//                               help: `default_value_t = 1`
//                               paste: over `default_values_t = [1, 2]`
    level: u8,
) {
    let _ = level;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
