use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "My_Plugin", colour = "red", about = "", crate = ::provisioner)]
//                           ^^^^^^^^^^^ error: kebab-case
//                                       help: `name = "my-plugin"`
//                                        ^^^^^^ error: `colour`
//                                                                ^^ error: empty
pub struct Aws;

/// Says hello
#[provisioner::command(nme = "hello")]
//                     ^^^ error: `nme`
//                         help: `name`
fn hello(ctx: &Context) {
    let _ = ctx;
}

pub fn elsewhere(ctx: &Context) -> Aws {
    hello(ctx);
    Aws
}
