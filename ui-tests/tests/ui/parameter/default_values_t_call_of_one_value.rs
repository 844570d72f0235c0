use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long, default_values_t([3]))]
//              ^^^^^^^^^^^^^^^^ error: `default_values_t` is a list of values, and `u16` is one
//                               help: `default_value_t = 3`
//                               paste: over `default_values_t([3])`
    level: u16,
) {
    let _ = level;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
