use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// Whom
    name: String,
//  ^^^^ warning: unused variable
    /// Whom, again
    name: String,
//  ^^^^ rustc: `name`
) {
    let _ = name;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
