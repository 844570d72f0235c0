use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello<const N: usize>(ctx: &Context) {
//             ^ error: `N`
//               help: remove
    let _ = (ctx, N);
}

pub fn elsewhere(ctx: &Context) {
    hello::<3>(ctx);
}
