use provisioner::prelude::*;

/// Says hello
#[provisioner::command]
fn hello(ctx: &Context) {
// ^^^^^ error: this crate has no `#[provisioner::plugin]`
//       help: `#[provisioner::plugin(name = "aws")]
    let _ = ctx;
}

pub fn elsewhere(ctx: &Context) {
    hello(ctx);
}
