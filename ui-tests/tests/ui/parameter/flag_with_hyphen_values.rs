use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long, allow_hyphen_values = true)]
//              ^^^^^^^^^^^^^^^^^^^ error: a `bool` is a flag, and `allow_hyphen_values` is about values
//                                  help: remove `allow_hyphen_values`
    loud: bool,
) {
    let _ = loud;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
