use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// Whom
    #[arg]
//    ^^^ error: `#[arg]` has no keys
//        help: `#[arg(long)]`
//        paste: over `#[arg]`
    name: String,
) {
    let _ = name;
}
