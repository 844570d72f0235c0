/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub type Aws = String;
//  ^^^^ error: struct
//       help: struct

pub fn elsewhere() -> Aws {
    Aws::new()
}
