use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long, env = "$TOKEN")]
//                    ^^^^^^^^ error: `$TOKEN` is not a name that a shell can set
//                             help: `env = "TOKEN"`
//                             paste: over `env = "$TOKEN"`
    token: String,
) {
    let _ = token;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
