use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// Zone
    #[arg(long, alias = "loud")]
//                      ^^^^^^ error: `--loud` is taken by another option
//                             help: another `alias`
    zone: Option<String>,
    /// X
    loud: bool,
//  ^^^^ related: `--loud` is first used here
) {
    let _ = (zone, loud);
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
