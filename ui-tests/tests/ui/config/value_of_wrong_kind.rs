/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "value_of_wrong_kind.yaml")]
pub struct Aws {
    /// The region
    pub region: String,
//              ^^^^^^ error: value_of_wrong_kind.yaml:1:9: `aws.region`: expected text, found `7`
//                     help: quotes
}
