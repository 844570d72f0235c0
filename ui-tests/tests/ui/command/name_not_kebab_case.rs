use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command(name = "say_hello")]
//                            ^^^^^^^^^^^ error: `say_hello` is not kebab-case
//                                        help: `name = "say-hello"`
//                                        paste: over `name = "say_hello"`
fn hello(ctx: &Context) {
    let _ = ctx;
}
