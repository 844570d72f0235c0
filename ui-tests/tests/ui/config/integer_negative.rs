/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "integer_negative.yaml")]
pub struct Aws {
    /// How many
    pub attempts: u32,
//                ^^^ error: integer_negative.yaml:1:11: `aws.attempts`: expected a whole number from 0 to 4294967295 (u32), found `-3`
//                    help: within these bounds
}
