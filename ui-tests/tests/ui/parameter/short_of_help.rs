use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Connects
#[provisioner::command]
fn connect(
    /// Where to
    #[arg(short)]
//        ^^^^^ error: `-h`
//              help: `short = 'H'`
//              paste: over `short`
    host: String,
) {
    let _ = host;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
