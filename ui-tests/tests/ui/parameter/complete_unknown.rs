use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Deploy
#[provisioner::command]
fn deploy(
    /// Where
    #[arg(complete = regions)]
//                   ^^^^^^^ rustc: cannot find value `regions`
    region: String,
) {
    let _ = region;
}
