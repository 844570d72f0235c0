use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says which
#[provisioner::command(name = "version")]
//                            ^^^^^^^^^ error: `version` is reserved
//                                      help: completions
fn which(ctx: &Context) {
    let _ = ctx;
}

pub fn main() {}
