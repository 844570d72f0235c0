/// Manages clouds
#[provisioner::plugin(name: "aws")]
//                        ^ error: expected `=` after `name`
//                          help: `name = "aws"`
//                          paste: over `name: "aws"`
pub struct Aws;
