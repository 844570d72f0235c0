use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

fn regions(_: &Completing) -> Vec<Candidate> {
    vec!["eu-1".into()]
}

/// Deploy
#[provisioner::command]
fn deploy(
    /// Where
    #[arg(long, complete = regions)]
//              ^^^^^^^^ error: a `bool` is a flag, and `complete` is about values
//                help: remove `complete`
    fast: bool,
) {
    let _ = fast;
}
