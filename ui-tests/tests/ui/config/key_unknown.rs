/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "key_unknown.yaml")]
//                                                ^^^^^^^^^^^^^^^^^^ error: key_unknown.yaml:2:1: unknown key
//                                                                   help: `region`
pub struct Aws {
    /// The region
    pub region: String,
    /// The zone
    pub zone: Option<String>,
}

pub fn elsewhere(aws: &Aws) -> &str {
    &aws.region
}
