/// Manages clouds
#[provisioner::plugin(name = concat!("a", "ws"))]
//                           ^^^^^^^^^^^^^^^^^^ error: text in quotes
//                                              help: `name = "
pub struct Aws;
