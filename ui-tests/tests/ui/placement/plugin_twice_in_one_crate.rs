/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;
//         ^^^ related: first

/// Manages other clouds
#[provisioner::plugin(name = "azure")]
pub struct Azure;
//         ^^^^^ error: plugin
//               help: crate

pub fn elsewhere() -> (Aws, Azure) {
    (Aws, Azure)
}
