/// Manages clouds
#[provisioner::plugin(name = "größe")]
//                           ^^^^^^^ error: `größe`
pub struct Aws;
