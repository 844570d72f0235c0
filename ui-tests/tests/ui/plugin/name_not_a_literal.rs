/// The name
pub const NAME: &str = "aws";

/// Manages clouds
#[provisioner::plugin(name = NAME)]
//                           ^^^^ error: text in quotes
//                                help: `name = "
pub struct Aws;
