/// Manages clouds
#[provisioner::plugin(name = "aws", crate = provisioner_sdk)]
//                                          ^^^^^^^^^^^^^^^ rustc: provisioner_sdk
pub struct Aws;
