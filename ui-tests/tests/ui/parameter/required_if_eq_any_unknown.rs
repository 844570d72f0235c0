use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long, required_if_eq_any([("zone", "a"), ("zoen", "b")]))]
//                                                  ^^^^^^ error: there is no parameter `zoen`
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
