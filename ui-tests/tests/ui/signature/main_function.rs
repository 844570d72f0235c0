use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    ctx: &Context,
    /// All
    args: std::env::Args,
//        ^^^^^^^^^^^^^^ error: `std::env::Args`
//                       help: `args: Vec<String>`
) {
    let _ = (ctx, args);
}
