use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
pub trait Hello {
//  ^^^^^ error: `#[provisioner::command]` goes on a function
//        help: function
    fn hello(ctx: &Context);
}
