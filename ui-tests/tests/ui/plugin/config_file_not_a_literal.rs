/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = FILE)]
//                                                ^^^^ error: text in quotes
//                                                     help: `config_file = "
pub struct Aws;
