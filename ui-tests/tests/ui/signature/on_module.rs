use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
pub mod hello {
//  ^^^ error: `#[provisioner::command]` goes on a function
//      help: pub struct Hello;
    pub fn inside() {}
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
    hello::inside();
}
