/// Manages clouds
#[provisioner::plugin(name = "aws", parent = Cluster)]
//                                  ^^^^^^ error: `parent`
//                                         help: `#[provisioner::group
pub struct Aws;
