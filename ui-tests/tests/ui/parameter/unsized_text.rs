use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    name: str,
//        ^^^ error: `str` has no size of its own
//            help: `name: String`
//            paste: over `name: str`
) {
    let _ = name;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
