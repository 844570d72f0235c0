use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
pub async fn hello() {}
//  ^^^^^ error: `async`
//        help: features = ["async"]

pub fn elsewhere(ctx: &Context) -> impl Future<Output = ()> {
    let _ = ctx;
    hello()
}
