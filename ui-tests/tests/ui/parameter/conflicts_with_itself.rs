use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// Loudly
    #[arg(long, conflicts_with = "loud")]
//                               ^^^^^^ error: `loud`
//                                      help: remove `conflicts_with`
    loud: bool,
) {
    let _ = loud;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
