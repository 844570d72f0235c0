use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

///
#[provisioner::command]
fn hello(ctx: &Context) {
// ^^^^^ warning: `hello`
//       help: `///
    let _ = ctx;
}
