use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long)]
    region: Option<String>,
    /// Zone
    #[arg(long, id("region"))]
//                 ^^^^^^^^ error: another parameter has the id `region`
//                          help: `id = "zone"`
    zone: Option<String>,
) {
    let _ = (region, zone);
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
