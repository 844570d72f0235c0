use provisioner::prelude::*;

/// Says hello
#[provisioner::command]
fn hello() {}
// ^^^^^ error: this crate has no `#[provisioner::plugin]`
//       help: `#[provisioner::plugin(name = "aws")]

pub mod inside {
    /// Says goodbye
    #[provisioner::command]
    fn goodbye() {}
//     ^^^^^^^ error: this crate has no `#[provisioner::plugin]`
//             help: `#[provisioner::plugin(name = "aws")]
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
    hello();
}
