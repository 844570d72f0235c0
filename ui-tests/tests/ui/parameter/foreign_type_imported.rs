use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

use std::time::Duration;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long)]
    wait: Option<Duration>,
//               ^^^^^^^^ error: `Duration` cannot be parsed from the command line
//                        help: `#[arg(value_parser = parse)]`
) {
    let _ = wait;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
