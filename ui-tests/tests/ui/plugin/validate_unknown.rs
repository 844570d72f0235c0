/// Manages clouds
#[provisioner::plugin(name = "aws", validate = check)]
//                                             ^^^^^ rustc: check
pub struct Aws;
