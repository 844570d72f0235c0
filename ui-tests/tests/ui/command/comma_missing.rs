use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command(name = "hi" hidden)]
//                                 ^^^^^^ error: comma
//                                        help: `, hidden`
fn hello(ctx: &Context) {
    let _ = ctx;
}
