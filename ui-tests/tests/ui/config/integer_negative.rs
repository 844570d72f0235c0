/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "integer_negative.yaml")]
pub struct Aws {
    /// How many
    pub attempts: u32,
//                ^^^ error: integer_negative.yaml:1:11: `attempts` is -3, out of range for `u32`
//                    help: write a number from 0 to
}
