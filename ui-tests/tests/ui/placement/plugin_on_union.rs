/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub union Aws {
//  ^^^^^ error: struct
//        help: `pub struct Aws
    /// One
    pub one: u8,
}
