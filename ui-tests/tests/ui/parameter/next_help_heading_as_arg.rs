use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long, next_help_heading = "Places")]
//              ^^^^^^^^^^^^^^^^^ error: `arg` has no key `next_help_heading`
//                                help: `#[command(next_help_heading)]`
    region: String,
) {
    let _ = region;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
