use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long, env = "my token")]
//                    ^^^^^^^^^^ error: `my token` is not a name that a shell can set
//                               help: `env = "MY_TOKEN"`
//                               paste: over `env = "my token"`
    token: String,
) {
    let _ = token;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
