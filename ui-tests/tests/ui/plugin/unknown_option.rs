/// Manages clouds
#[provisioner::plugin(name = "aws", colour = "red")]
//                                  ^^^^^^ error: `colour`
//                                         help: `config_file`
pub struct Aws;

pub fn main() {}
