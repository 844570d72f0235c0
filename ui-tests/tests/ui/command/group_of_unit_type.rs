use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command(group = ())]
//                             ^^ error: `()`
//                                help: `#[provisioner::group]`
fn hello(ctx: &Context) {
    let _ = ctx;
}
