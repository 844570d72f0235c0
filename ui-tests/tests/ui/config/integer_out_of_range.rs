/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "integer_out_of_range.yaml")]
pub struct Aws {
    /// How many
    pub attempts: u8,
//                ^^ error: integer_out_of_range.yaml:1:11: `aws.attempts`: expected a whole number from 0 to 255 (u8), found `300`
//                   help: within these bounds
}
