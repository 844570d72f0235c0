/// Manages clouds
#[provisioner::plugin(name = "aws")]
#[provisioner::plugin(name = "amazon")]
//             ^^^^^^ error: twice
//                    help: remove
pub struct Aws;
