use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// What several commands take
#[derive(Args)]
pub struct Place {
    /// The region
    #[arg(long, complete = regions)]
//              ^^^^^^^^ error: `complete` goes on a parameter of a command or on a field of a group
//                       help: `#[arg(long, complete = regions)] region: Option<String>`
    pub region: Option<String>,
}

pub fn regions(_: &Completing<'_>) -> Vec<Candidate> {
    Vec::new()
}

/// Says hello
#[provisioner::command]
fn hello(#[command(flatten)] place: Place) {
    let _ = place.region;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
