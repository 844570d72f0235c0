/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "key_enabled_of_another_type.yaml")]
pub struct Aws {
    /// The region
    pub enabled: String,
//               ^^^^^^ error: `aws.enabled`
//                      help: quotes
}
