/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "no-such-file.yaml")]
//                                                ^^^^^^^^^^^^^^^^^^^ error: there is no file `no-such-file.yaml`
//                                                                    help: `region: …`
pub struct Aws {
    /// The region
    pub region: String,
}

pub fn elsewhere(aws: &Aws) -> &str {
    &aws.region
}
