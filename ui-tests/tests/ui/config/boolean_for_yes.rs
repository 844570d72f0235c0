/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "boolean_for_yes.yaml")]
pub struct Aws {
    /// Whether
    pub loud: bool,
//            ^^^^ error: boolean_for_yes.yaml:1:7: `aws.loud`: expected `true` or `false`, found text `yes`
//                 help: `true`
}
