use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// Whom
    #[arg(long =)]
//             ^ error: `long` has no value
//               help: `long = "name"`
//               paste: over `long =`
    name: String,
) {
    let _ = name;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
    hello(String::new());
}
