use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(ctx: &Context, name: ) {
//                            ^ rustc: expected type, found `)`
    let _ = (ctx, name);
}
