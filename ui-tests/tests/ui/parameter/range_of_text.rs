use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long, value_parser = 1..)]
//                             ^^^ error: a range alone makes an `i64`, not a `String`
//                                 help: `name: i64`
//                                 paste: over `name: String`
    name: String,
) {
    let _ = name;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
