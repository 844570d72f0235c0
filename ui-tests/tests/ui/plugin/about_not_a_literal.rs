#[provisioner::plugin(name = "aws", about = ABOUT)]
//                                          ^^^^^ error: text in quotes
//                                                help: `about = "
pub struct Aws;
