use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The place
#[derive(Args, Clone, Debug)]
pub struct Place {
    /// Where
    pub region: String,
}

/// Says hello
#[provisioner::command]
fn hello(
    /// Where
    place: Place,
//         ^^^^^ error: `Place`
//               help: #[command(flatten)]
) {
    let _ = place.region;
}
