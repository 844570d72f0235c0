use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The place
#[derive(Clone, Debug)]
pub struct Place {
    /// Where
    pub region: String,
}

/// Says hello
#[provisioner::command]
fn hello(#[command(flatten)] place: Place) {
//                                  ^^^^^ error: `Place`
//                                        help: `#[derive(Args)]`
    let _ = place.region;
}

pub fn elsewhere(ctx: &Context, place: Place) {
    let _ = ctx;
    hello(place);
}
