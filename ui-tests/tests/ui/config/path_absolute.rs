/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "/etc/aws.yaml")]
//                                                ^^^^^^^^^^^^^^^ error: outside of the crate
//                                                                help: `resources/config.yaml`
pub struct Aws {
    /// The region
    pub region: String,
}
