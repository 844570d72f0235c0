/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "generic_struct.yaml")]
pub struct Aws {
    /// The retries
    pub retry: Retry<u32>,
}

/// The retries
#[provisioner::config]
pub struct Retry<T> {
//               ^ error: no parameters
//                 help: concrete types
    /// How many
    pub attempts: T,
}

pub fn elsewhere(aws: &Aws) -> u32 {
    aws.retry.attempts
}
