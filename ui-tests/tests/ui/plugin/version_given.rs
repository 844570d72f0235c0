/// Manages clouds
#[provisioner::plugin(name = "aws", version = "1.0.0")]
//                                  ^^^^^^^ error: `version`
//                                          help: `Cargo.toml`
pub struct Aws;
