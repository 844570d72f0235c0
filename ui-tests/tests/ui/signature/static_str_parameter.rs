use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// Whom
    name: &'static str,
//        ^^^^^^^^^^^^ error: `&'static str`
//                     help: `name: String`
//                     paste: over `name: &'static str`
) {
    let _ = name.len();
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
