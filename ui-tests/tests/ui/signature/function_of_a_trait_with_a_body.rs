use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

pub trait Greet {
    /// Says hello
    #[provisioner::command]
    fn hello(ctx: &Context) {
//     ^^^^^ error: `hello` stands in a `trait`: a command is a free function
//           help: outside of the `trait`
        let _ = ctx;
    }
}

impl Greet for Aws {}

pub fn elsewhere(ctx: &Context) {
    Aws::hello(ctx);
}
