/// Manages clouds
#[provisioner::plugin(name = "config")]
//                           ^^^^^^^^ error: `config` is reserved
//                                    help: `completions`
pub struct Aws;
