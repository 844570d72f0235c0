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
    #[arg(complete = "regions")]
//                   ^^^^^^^^^ error: `complete` is the path of a function, without quotes
//                         help: `complete = regions`
//                         paste: over `complete = "regions"`
    region: String,
) {
    let _ = region;
}
