/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws {
//         ^^^ error: `resources/config.yaml`
//             help: region:
    /// The region
    pub region: String,
}

pub fn elsewhere(aws: &Aws) -> &str {
    &aws.region
}
