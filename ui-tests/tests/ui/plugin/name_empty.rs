/// Manages clouds
#[provisioner::plugin(name = "")]
//                           ^^ error: empty
//                              help: `name = "aws"`
//                              paste: over `name = ""`
pub struct Aws;

pub fn elsewhere() -> Aws {
    Aws
}
