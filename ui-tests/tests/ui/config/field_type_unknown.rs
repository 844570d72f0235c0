/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "field_type_unknown.yaml")]
pub struct Aws {
    /// The region
    pub region: Strnig,
//              ^^^^^^ rustc: cannot find type `Strnig`
}

pub fn elsewhere(aws: &Aws) {
    let _ = &aws.region;
}
