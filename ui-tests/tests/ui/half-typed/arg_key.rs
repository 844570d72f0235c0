use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// Whom
    #[arg(lo)]
//        ^^ error: `lo`
//           help: `long`
//           paste: over `lo`
    name: String,
) {
    let _ = name;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
    hello(String::new());
}
