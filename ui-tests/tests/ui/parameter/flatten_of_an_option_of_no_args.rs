use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Where
pub struct Place;

/// Says hello
#[provisioner::command]
fn hello(
    #[command(flatten)]
    place: Option<Place>,
//                ^^^^^ error: `Place` is not a struct of options
//                      help: `#[derive(Args)]`
) {
    let _ = place;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
