/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "enum_value_unknown.yaml")]
pub struct Aws {
    /// How large
    pub size: Size,
//            ^^^^ error: enum_value_unknown.yaml:1:7: `aws.size`: unknown value `smal`
//                 help: did you mean `Small`
}

/// How large
#[provisioner::config]
pub enum Size {
    /// Small
    Small,
    /// Large
    Large,
}

pub fn elsewhere(aws: &Aws) -> bool {
    matches!(aws.size, Size::Small | Size::Large)
}
