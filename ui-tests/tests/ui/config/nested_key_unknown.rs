/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "nested_key_unknown.yaml")]
pub struct Aws {
    /// The retries
    pub retry: Retry,
//             ^^^^^ error: nested_key_unknown.yaml:3:3: unknown key
//                   help: `attempts`
}

/// The retries
#[provisioner::config]
pub struct Retry {
    /// How many
    pub attempts: u32,
}

pub fn elsewhere(aws: &Aws) -> u32 {
    aws.retry.attempts
}
