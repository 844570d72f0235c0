/// Manages clouds
#[provisioner::plugin(name = "aws", about = "Manages machines")]
//                                          ^^^^^^^^^^^^^^^^^^ error: about
//                                                             help: doc comment
pub struct Aws;
