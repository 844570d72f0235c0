use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// Whom
    name: &str,
//        ^^^^ error: `&str`
//             help: `name: String`
//             paste: over `name: &str`
) {
    let _ = name;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}

pub fn main() {}
