use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(ctx: &mut Context) {
//            ^^^^^^^^^^^^ error: `&mut`
//                         help: `ctx: &Context`
//                         paste: over `ctx: &mut Context`
    let _ = ctx;
}
