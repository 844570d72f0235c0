use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// Whom
    names: &[String],
//         ^^^^^^^^^ error: `&[String]`
//                   help: `names: Vec<String>`
//                   paste: over `names: &[String]`
) {
    let _ = names.len();
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
