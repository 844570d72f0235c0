use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

pub trait Says {
    /// Says hello
    #[provisioner::command]
    fn hello(ctx: &Context);
//     ^^^^^ error: `hello` has no body: a command is no function of a trait
//           help: free function
}

impl Says for Aws {
    fn hello(ctx: &Context) {
        let _ = ctx;
    }
}
