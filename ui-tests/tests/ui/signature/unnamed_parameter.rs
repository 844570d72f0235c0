use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// Whom
    _: String,
//  ^ error: name
//    help: `_name: String`
) {
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
    hello(String::new());
}
