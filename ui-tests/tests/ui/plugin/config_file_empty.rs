/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "")]
//                                                ^^ error: empty
//                                                   help: `config_file = "
pub struct Aws {
    /// The region
    pub region: String,
}
