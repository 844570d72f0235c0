/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "malformed.yaml")]
//                                                ^^^^^^^^^^^^^^^^ error: malformed.yaml:2:5: a list or mapping in brackets that never ends
//                                                                 help: close the bracket
pub struct Aws {
    /// The region
    pub region: String,
}

pub fn elsewhere(aws: &Aws) -> &str {
    &aws.region
}
