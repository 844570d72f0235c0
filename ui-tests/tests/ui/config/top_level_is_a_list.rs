/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "top_level_is_a_list.yaml")]
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^ error: top_level_is_a_list.yaml:1:1: the file must be a mapping, not a list
//                                                                           help: `key: value`
pub struct Aws {
    /// The region
    pub region: String,
}
