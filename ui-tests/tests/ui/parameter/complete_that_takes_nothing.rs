use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

fn regions() -> Vec<Candidate> {
    vec!["eu-1".into()]
}

/// Deploy
#[provisioner::command]
fn deploy(
    /// Where
    #[arg(complete = regions)]
//                   ^^^^^^^ rustc: mismatched types
    region: String,
) {
    let _ = region;
}
