use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    ctx: &'static Context,
//        ^^^^^^^ error: a command is given `&Context` for as long as it runs
//                help: `ctx: &Context`
//                paste: over `ctx: &'static Context`
) {
    let _ = ctx;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
