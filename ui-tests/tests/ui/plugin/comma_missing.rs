/// Manages clouds
#[provisioner::plugin(name = "aws" crate = ::provisioner)]
//                                 ^^^^^ error: comma
//                                       help: `, crate`
pub struct Aws;
