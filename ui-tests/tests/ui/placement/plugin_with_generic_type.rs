/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws<T> {
//             ^ error: `T`
//               help: `pub struct Aws
    /// The region
    pub region: T,
}

pub fn elsewhere(aws: Aws<u8>) -> u8 {
    aws.region
}
