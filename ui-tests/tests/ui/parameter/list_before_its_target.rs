use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// From where
    from: Vec<String>,
    /// Between
    between: Option<String>,
//  ^^^^^^^ error: `between` comes after `from`
//          help: `#[arg(long)]`
    /// Where to
    to: String,
//  ^^ error: `to` comes after `from`
//     help: `#[arg(required = true)]`
) {
    let _ = (from, between, to);
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
