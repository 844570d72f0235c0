use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(ctx: Context) {
//            ^^^^^^^ error: `Context`
//                    help: `ctx: &Context`
//                    paste: over `ctx: Context`
    let _ = ctx;
}

pub fn main() {}
