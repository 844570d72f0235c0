/// Manages clouds
#[provisioner::plugin(name = "aws-")]
//                           ^^^^^^ error: `aws-`
//                                  help: `name = "aws"`
//                                  paste: over `name = "aws-"`
pub struct Aws;
