use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// Softly
    #[arg(long)]
    soft: bool,
    /// Loudly
    #[arg(long, conflicts_with = "softly")]
//                               ^^^^^^^^ error: `softly`
//                                        help: `soft`
    loud: bool,
) {
    let _ = (soft, loud);
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
    hello(true, false);
}
