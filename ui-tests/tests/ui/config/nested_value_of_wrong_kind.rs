/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "nested_value_of_wrong_kind.yaml")]
pub struct Aws {
    /// The retries
    pub retry: Retry,
//             ^^^^^ error: nested_value_of_wrong_kind.yaml:2:13: `retry.attempts` must be a whole number (`u32`), not text
//                   help: number
}

/// The retries
#[provisioner::config]
pub struct Retry {
    /// How many
    pub attempts: u32,
}
