use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(ctx: &Context) -> i32 {
//                         ^^^ error: `i32`
//                             help: `Result<()>`
    let _ = ctx;
    0
}

pub fn elsewhere(ctx: &Context) -> i32 {
    hello(ctx)
}

pub fn main() {}
