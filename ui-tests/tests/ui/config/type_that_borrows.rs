/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "type_that_borrows.yaml")]
pub struct Aws {
    /// The region
    pub region: &'static str,
//              ^^^^^^^^^^^^ error: `&'static str`
//                           help: `String`
}

pub fn elsewhere(aws: &Aws) -> &str {
    aws.region
}
