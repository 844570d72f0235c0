use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long, required_unless_present_any(["zone", "zon"]))]
//                                                   ^^^^^ error: there is no parameter `zon`
//                                                         help: `zone`
    region: Option<String>,
    /// Zone
    #[arg(long)]
    zone: Option<String>,
) {
    let _ = (region, zone);
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
