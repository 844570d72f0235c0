use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long, id = "place")]
//                   ^^^^^^^ error: another parameter has the id `place`
//                           help: `id = "region"`
    region: Option<String>,
    /// Zone
    #[arg(long, id = "place")]
//                   ^^^^^^^ error: another parameter has the id `place`
//                           help: `id = "zone"`
    zone: Option<String>,
) {
    let _ = (region, zone);
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
