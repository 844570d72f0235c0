use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// Whom
    name: impl Into<String>,
//        ^^^^^^^^^^^^^^^^^ error: `impl
//                          help: `name: String`
) {
    let _: String = name.into();
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
    hello("you");
}
