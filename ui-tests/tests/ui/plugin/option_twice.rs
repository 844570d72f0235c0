/// Manages clouds
#[provisioner::plugin(name = "aws", name = "amazon")]
//                    ^^^^ related: first
//                                  ^^^^ error: `name`
//                                       help: once
pub struct Aws;
