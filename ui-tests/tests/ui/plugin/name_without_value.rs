/// Manages clouds
#[provisioner::plugin(name)]
//                    ^^^^ error: `name`
//                         help: `name = "aws"`
//                         paste: over `name`
pub struct Aws;
