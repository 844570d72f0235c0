/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "secret_misplaced.yaml")]
pub struct Aws {
    /// The retries
    pub retry: Retry,
}

/// The retries
#[provisioner::config(secret)]
//                    ^^^^^^ error: `secret`
//                           help: `crate`
pub struct Retry {
    /// How many
    pub attempts: u32,
}

pub fn elsewhere(aws: &Aws) -> u32 {
    aws.retry.attempts
}
