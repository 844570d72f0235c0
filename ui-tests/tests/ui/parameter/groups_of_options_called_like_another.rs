use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long, groups = ["place", "zone"])]
//                                 ^^^^^^ error: `zone` is a parameter
//                                        help: `group = "zone-options"`
    region: Option<String>,
    /// Z
    #[arg(long)]
    zone: Option<String>,
) {
    let _ = (region, zone);
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
