/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "no-such-file.yaml")]
//                                                ^^^^^^^^^^^^^^^^^^^ error: `no-such-file.yaml`
//                                                                    help: 
pub struct Aws {
    /// The region
    pub region: String,
}

pub fn elsewhere(aws: &Aws) -> &str {
    &aws.region
}
