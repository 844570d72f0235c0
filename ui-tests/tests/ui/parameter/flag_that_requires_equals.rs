use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long, require_equals = true)]
//              ^^^^^^^^^^^^^^ error: a `bool` is a flag, and `require_equals` is about values
//                             help: remove `require_equals`
    loud: bool,
) {
    let _ = loud;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
