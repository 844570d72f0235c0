/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws {
//         ^^^ error: there is no file `resources/config.yaml`
//             help: `region: …`
    /// The region
    pub region: String,
}

pub fn elsewhere(aws: &Aws) -> &str {
    &aws.region
}
