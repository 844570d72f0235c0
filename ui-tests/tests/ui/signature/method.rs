use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

impl Aws {
    /// Says hello
    #[provisioner::command]
    pub fn hello(&self, ctx: &Context) {
//               ^^^^^ error: method
//                     help: free function
        let _ = ctx;
    }
}

pub fn elsewhere(ctx: &Context) {
    Aws.hello(ctx);
}
