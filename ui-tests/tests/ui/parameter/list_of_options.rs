use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Waits
#[provisioner::command]
fn wait(
    /// How long
    delay: Vec<Option<u64>>,
//         ^^^^^^^^^^^^^^^^ error: `Vec<Option<u64>>`
//                          help: `delay: Vec<u64>`
//                          paste: over `delay: Vec<Option<u64>>`
) {
    let _ = delay.len();
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
