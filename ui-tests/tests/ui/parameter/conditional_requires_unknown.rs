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
    #[cfg_attr(all(), arg(requires = "regoin"))]
//                                   ^^^^^^^^ error: there is no parameter `regoin`
//                                            help: `region`
    #[arg(long)]
    zone: Option<String>,
) {
    let _ = (region, zone);
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
