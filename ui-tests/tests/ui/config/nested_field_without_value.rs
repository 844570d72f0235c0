/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "nested_field_without_value.yaml")]
pub struct Aws {
    /// The retries
    pub retry: Retry,
//             ^^^^^ error: `aws.retry.attempts` has no value
//                   help: `attempts: …` in `aws.retry`
}

/// The retries
#[provisioner::config]
pub struct Retry {
    /// How many
    pub attempts: u32,
    /// How long
    pub wait_seconds: u32,
}

pub fn elsewhere(aws: &Aws) -> u32 {
    aws.retry.attempts + aws.retry.wait_seconds
}
