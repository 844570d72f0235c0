use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long, env = "")]
//                    ^^ error: the name of the variable is empty
//                       help: `env = "TOKEN"`
//                       paste: over `env = ""`
    token: String,
) {
    let _ = token;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
