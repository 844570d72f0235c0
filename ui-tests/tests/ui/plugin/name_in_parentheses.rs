/// Manages clouds
#[provisioner::plugin(name("aws"))]
//                    ^^^^ error: `name`
//                         help: `name = "aws"`
//                         paste: over `name("aws")`
pub struct Aws;
