/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "two_mistakes_in_one_file.yaml")]
pub struct Aws {
    /// How many
    pub attempts: u8,
//                ^^ error: two_mistakes_in_one_file.yaml:1:11
//                   help: bounds
    /// Whether
    pub loud: bool,
//            ^^^^ error: two_mistakes_in_one_file.yaml:2:7
//                 help: true
}
