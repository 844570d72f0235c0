/// Manages clouds
#[provisioner::plugin(name = "aws", alias = "amazon")]
//                                  ^^^^^ error: `alias`
//                                        help: `#[provisioner::command
pub struct Aws;
