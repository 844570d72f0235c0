/// Manages clouds
#[provisioner::plugin(name =)]
//                         ^ error: `name` has no value
//                           help: `name = "aws"`
//                           paste: over `name =`
pub struct Aws;

pub fn elsewhere() -> Aws {
    Aws
}
