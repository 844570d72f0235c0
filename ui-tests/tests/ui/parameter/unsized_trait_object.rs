use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    name: dyn std::fmt::Debug,
//        ^^^^^^^^^^^^^^^^^^^ error: `dyn std::fmt::Debug` has no size of its own
//                            help: `name: String`
//                            paste: over `name: dyn std::fmt::Debug`
) {
    let _ = name;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
