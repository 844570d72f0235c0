use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command(alias = "Hi")]
//                             ^^^^ error: `Hi` is not kebab-case
//                                  help: `alias = "hi"`
//                                  paste: over `alias = "Hi"`
fn hello(ctx: &Context) {
    let _ = ctx;
}
