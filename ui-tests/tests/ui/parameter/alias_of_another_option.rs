use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long)]
//        ^^^^ related: `--region` is first used here
    region: Option<String>,
    /// Zone
    #[arg(long, alias = "region")]
//                      ^^^^^^^^ error: `--region` is taken by another option
//                               help: another `alias`
    zone: Option<String>,
) {
    let _ = (region, zone);
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
