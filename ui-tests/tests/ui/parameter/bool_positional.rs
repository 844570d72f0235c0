use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// Loudly
    #[arg(index = 1)]
//        ^^^^^ error: a `bool` is a flag and has no place
//              help: remove `index`
    loud: bool,
) {
    let _ = loud;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
