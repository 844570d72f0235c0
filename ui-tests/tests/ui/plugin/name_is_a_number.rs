/// Manages clouds
#[provisioner::plugin(name = 42)]
//                           ^^ error: text in quotes
//                              help: `name = "
pub struct Aws;
