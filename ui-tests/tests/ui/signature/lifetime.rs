use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello<'a>(ctx: &'a Context) {
//       ^^ error: `'a`
//          help: `&Context`
    let _ = ctx;
}

pub fn elsewhere(ctx: &Context) {
    hello(ctx);
}
