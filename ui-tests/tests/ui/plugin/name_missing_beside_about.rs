/// Manages clouds
#[provisioner::plugin(crate = ::provisioner)]
pub struct Aws;
//         ^^^ error: has no name
//             help: `name = "aws"`
