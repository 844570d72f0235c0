/// Manages clouds
#[provisioner::plugin(na)]
//                    ^^ error: `na`
//                       help: `name
pub struct Aws;

pub fn elsewhere() -> Aws {
    Aws
}
