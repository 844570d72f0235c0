/// Manages clouds
#[provisioner::plugin(name = "help")]
//                           ^^^^^^ error: `help` is reserved
//                                  help: `plugins`
pub struct Aws;
