use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command(alias = ["hi", "hey"])]
//                             ^^^^^^^^^^^^^ error: `alias` is one text
//                                           help: `aliases = ["hi", "hey"]`
//                                           paste: over `alias = ["hi", "hey"]`
fn hello(ctx: &Context) {
    let _ = ctx;
}
