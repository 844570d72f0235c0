/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "../plugin/config.yaml")]
//                                                ^^^^^^^^^^^^^^^^^^^^^^^ error: outside of the crate
//                                                                        help: `resources/config.yaml`
pub struct Aws {
    /// The region
    pub region: String,
}
