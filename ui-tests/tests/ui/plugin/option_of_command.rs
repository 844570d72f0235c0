/// Manages clouds
#[provisioner::plugin(name = "aws", group = Cluster)]
//                                  ^^^^^ error: `group`
//                                        help: `#[provisioner::command
pub struct Aws;
