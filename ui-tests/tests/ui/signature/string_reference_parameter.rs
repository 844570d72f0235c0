use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// Whom
    name: &String,
//        ^^^^^^^ error: `&String`
//                help: `name: String`
//                paste: over `name: &String`
) {
    let _ = name.len();
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
