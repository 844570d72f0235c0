use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long, conflicts_with("regoin"))]
//                             ^^^^^^^^ error: there is no parameter `regoin`
//                                      help: did you mean `region`?
    silent: bool,
    /// Where
    region: Option<String>,
) {
    let _ = (silent, region);
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
