use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long())]
//            ^^ error: `long` has no value
//               help: `long`
    silent: bool,
) {
    let _ = silent;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
