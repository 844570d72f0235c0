use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
#[tokio::test(flavor = "current_thread")]
//^^^^^^^^^^^ error: a command is not a `main`
//            help: remove `#[tokio::test]`
fn hello(ctx: &Context) {
    let _ = ctx;
}

pub fn elsewhere(ctx: &Context) {
    hello(ctx);
}
