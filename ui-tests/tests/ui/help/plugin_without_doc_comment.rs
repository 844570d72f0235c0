#[provisioner::plugin(name = "aws")]
pub struct Aws;
//         ^^^ warning: `Aws`
//             help: `///
