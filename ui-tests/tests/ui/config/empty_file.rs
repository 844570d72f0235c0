/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "empty_file.yaml")]
pub struct Aws {
    /// The region
    pub region: String,
//              ^^^^^^ error: empty_file.yaml:1:1: `aws.region` has no value
//                     help: `region: …`
}

pub fn elsewhere(aws: &Aws) -> &str {
    &aws.region
}
