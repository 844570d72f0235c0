/// Manages clouds
#[provisioner::plugin(nmae = "aws")]
//                    ^^^^ error: `nmae`
//                         help: `name`
//                         paste: over `nmae`
pub struct Aws;

pub fn elsewhere() -> Aws {
    Aws
}
