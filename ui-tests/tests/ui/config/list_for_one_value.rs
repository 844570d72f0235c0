/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "list_for_one_value.yaml")]
pub struct Aws {
    /// The zones
    pub zones: Vec<String>,
//             ^^^^^^^^^^^ error: list_for_one_value.yaml:1:8: `aws.zones`
//                         help: `[a]`
}
