use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long, value_delimiter = ',')]
//              ^^^^^^^^^^^^^^^ error: a `bool` is a flag, and `value_delimiter` is about values
//                              help: remove `value_delimiter`
    loud: bool,
) {
    let _ = loud;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
