/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "field_without_value.yaml")]
pub struct Aws {
    /// The region
    pub region: String,
    /// The zone
    pub zone: String,
//            ^^^^^^ error: `aws.zone` has no value
//                   help: `zone: …`
}

pub fn elsewhere(aws: &Aws) -> &str {
    &aws.zone
}
