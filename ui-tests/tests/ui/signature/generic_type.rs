use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello<T>(
//       ^ error: `T`
//         help: String
    /// Whom
    name: Option<T>,
) {
    let _ = name;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
    hello(Some(1));
}
