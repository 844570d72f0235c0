use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

impl Aws {
    /// Greets
    const GREETING: &'static str = "{ hello";

    /// Says hello
    #[provisioner::command]
    pub fn hello(ctx: &Context) {
//         ^^^^^ error: `hello` stands in an `impl`: a command is a free function
//               help: `fn hello(…) { … }` outside of the `impl`
        let _ = (ctx, Self::GREETING);
    }
}

pub fn elsewhere(ctx: &Context) {
    Aws::hello(ctx);
}
