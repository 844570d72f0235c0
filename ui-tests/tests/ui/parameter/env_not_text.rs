use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// Whom
    #[arg(long, env = AWS_NAME)]
//                    ^^^^^^^^ rustc: cannot find value `AWS_NAME`
    name: String,
) {
    let _ = name;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
