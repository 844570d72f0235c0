/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "field_attribute_misspelt.yaml")]
pub struct Aws {
    /// The token
    #[config(secrte)]
//           ^^^^^^ error: `secrte`
//                  help: `secret`
//                  paste: over `secrte`
    pub token: String,
}

pub fn elsewhere(aws: &Aws) -> &str {
    &aws.token
}
