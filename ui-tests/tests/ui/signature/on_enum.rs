use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
pub enum Hello {
//  ^^^^ error: `#[provisioner::command]` goes on a function
//       help: function
    One,
}

pub fn elsewhere(ctx: &Context) -> Hello {
    let _ = ctx;
    Hello::One
}
