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
    #[arg(complete)]
//        ^^^^^^^^ error: complete
    region: String,
) {
    let _ = region;
}
