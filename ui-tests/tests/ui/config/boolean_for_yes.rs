/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "boolean_for_yes.yaml")]
pub struct Aws {
    /// Whether
    pub loud: bool,
//            ^^^^ error: boolean_for_yes.yaml:1:7: `loud` must be `true` or `false`
//                 help: true
}
