/// Manages clouds
#[provisioner::plugin(name = "aws", about = "")]
//                                          ^^ error: empty
//                                             help: `about = "
pub struct Aws;
