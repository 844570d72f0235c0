/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub const AWS: u8 = 1;
//  ^^^^^ error: struct
//        help: struct

pub fn elsewhere() -> u8 {
    AWS
}
