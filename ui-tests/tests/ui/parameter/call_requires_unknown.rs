use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long, requires("nobody"))]
//                       ^^^^^^^^ error: there is no parameter `nobody`
//                                help: `region`
    silent: bool,
    /// Where
    region: Option<String>,
) {
    let _ = (silent, region);
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
