/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "top_level_is_a_list.yaml")]
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^ error: top_level_is_a_list.yaml:1:1: `aws`: expected a mapping, found a list
//                                                                           help: the keys are
pub struct Aws {
    /// The region
    pub region: String,
}
