/// Manages clouds
#[provisioner::plugin(name = "aws", crate = "provisioner")]
//                                          ^^^^^^^^^^^^^ error: path
//                                                        help: `crate = provisioner`
//                                                        paste: over `crate = "provisioner"`
pub struct Aws;
