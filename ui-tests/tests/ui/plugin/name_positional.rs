/// Manages clouds
#[provisioner::plugin("aws")]
//                    ^^^^^ error: `plugin` takes options by name
//                          help: `name = "aws"`
//                          paste: over `"aws"`
pub struct Aws;

pub fn elsewhere() -> Aws {
    Aws
}
