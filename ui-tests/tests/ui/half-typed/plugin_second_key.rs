/// Manages clouds
#[provisioner::plugin(name = "aws", conf)]
//                                  ^^^^ error: `conf`
//                                       help: `config_file
pub struct Aws;

pub fn elsewhere() -> Aws {
    Aws
}
