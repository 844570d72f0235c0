/// Manages clouds
#[provisioner::plugin()]
pub struct Aws;
//         ^^^ error: name
//             help: `#[provisioner::plugin(name = "aws")]`

pub fn elsewhere() -> Aws {
    Aws
}
