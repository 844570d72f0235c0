/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The retries
#[provisioner::config]
pub trait Retry {}
//  ^^^^^ error: struct
//        help: write it on the type whose fields are keys
