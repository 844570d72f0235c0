/// Manages clouds
#[provisioner::plugin(name = "a--ws")]
//                           ^^^^^^^ error: `a--ws`
//                                   help: `name = "a-ws"`
//                                   paste: over `name = "a--ws"`
pub struct Aws;
