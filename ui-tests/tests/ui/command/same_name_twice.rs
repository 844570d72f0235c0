use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command(name = "hello")]
//                            ^^^^^^^ rustc: duplicate definitions with name `hello`
fn hello(ctx: &Context) {
    let _ = ctx;
}

pub mod inside {
    use provisioner::prelude::*;

    /// Says hello, too
    #[provisioner::command]
    pub fn hello(ctx: &Context) {
//         ^^^^^ related: duplicate
        let _ = ctx;
    }
}

pub fn elsewhere(ctx: &Context) {
    hello(ctx);
    inside::hello(ctx);
}
