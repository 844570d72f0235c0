/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "nested_value_of_wrong_kind.yaml")]
pub struct Aws {
    /// The retries
    pub retry: Retry,
//             ^^^^^ error: nested_value_of_wrong_kind.yaml:2:13: `aws.retry.attempts`: expected a whole number from 0 to 4294967295 (u32), found text
//                   help: number
}

/// The retries
#[provisioner::config]
pub struct Retry {
    /// How many
    pub attempts: u32,
}
