/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub enum Aws {
//  ^^^^ error: struct
//       help: `pub struct Aws
    /// One
    One,
}

pub fn elsewhere() -> Aws {
    Aws::One
}
