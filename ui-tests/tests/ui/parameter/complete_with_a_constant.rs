use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

const REGIONS: [&str; 2] = ["eu-1", "us-1"];

/// Deploy
#[provisioner::command]
fn deploy(
    /// Where
    #[arg(complete = REGIONS)]
//                   ^^^^^^^ rustc: mismatched types
    region: String,
) {
    let _ = region;
}
