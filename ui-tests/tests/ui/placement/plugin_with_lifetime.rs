/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws<'a> {
//             ^^ error: `'a`
//                help: `pub struct Aws
    /// The region
    pub region: &'a str,
}
