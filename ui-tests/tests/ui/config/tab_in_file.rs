/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "tab_in_file.yaml")]
//                                                ^^^^^^^^^^^^^^^^^^ error: tab_in_file.yaml:2:1
//                                                                   help: space
pub struct Aws {
    /// The retries
    pub retry: Retry,
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
