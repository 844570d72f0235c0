use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

mod names {
    pub const NAME: &str = "color";
}

/// Says hello
#[provisioner::command]
fn hello(
    /// In colour
    #[arg(long = names::NAME)]
//               ^^^^^^^^^^^ error: `names::NAME` is an option that every command has
//                           help: `long = "hello-paint"`
//                           paste: over `long = names::NAME`
    paint: bool,
) {
    let _ = (paint, names::NAME);
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
