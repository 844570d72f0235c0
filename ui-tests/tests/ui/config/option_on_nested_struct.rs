/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "option_on_nested_struct.yaml")]
pub struct Aws {
    /// The retries
    pub retry: Retry,
}

/// The retries
#[provisioner::config(config_file = "retry.yaml")]
//                    ^^^^^^^^^^^ error: `config_file`
//                                help: `#[provisioner::plugin
pub struct Retry {
    /// How many
    pub attempts: u32,
}

pub fn elsewhere(aws: &Aws) -> u32 {
    aws.retry.attempts
}
