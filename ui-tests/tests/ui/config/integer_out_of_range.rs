/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "integer_out_of_range.yaml")]
pub struct Aws {
    /// How many
    pub attempts: u8,
//                ^^ error: integer_out_of_range.yaml:1:11: `attempts` is 300, out of range for `u8`
//                   help: write a number from 0 to 255
}
