use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command(name = "say hello")]
//                            ^^^^^^^^^^^ error: `say hello` is not kebab-case
//                                        help: `name = "say-hello"`
//                                        paste: over `name = "say hello"`
fn hello(ctx: &Context) {
    let _ = ctx;
}
