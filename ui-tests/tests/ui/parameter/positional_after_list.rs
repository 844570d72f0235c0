use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Copies
#[provisioner::command]
fn copy(
    /// From where
    from: Vec<String>,
    /// Where to
    to: String,
//  ^^ error: `to`
//     help: `from`
) {
    let _ = (from, to);
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
