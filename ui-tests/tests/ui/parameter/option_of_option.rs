use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Waits
#[provisioner::command]
fn wait(
    /// How long
    delay: Option<Option<u64>>,
//         ^^^^^^^^^^^^^^^^^^^ error: `Option<Option<u64>>`
//                             help: `delay: Option<u64>`
//                             paste: over `delay: Option<Option<u64>>`
) {
    let _ = delay.is_some();
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
    wait(None);
}
