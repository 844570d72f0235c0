use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(ctx: &Context) {
// ^^^^^ rustc: duplicate definitions with name `hello`
    let _ = ctx;
}

/// Greets
#[provisioner::command(alias = "hello")]
//                             ^^^^^^^ related: duplicate
fn greet(ctx: &Context) {
    let _ = ctx;
}
