/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "type_in_a_list_without_the_attribute.yaml")]
pub struct Aws {
    /// The retries
    pub retries: Vec<Retry>,
//                   ^^^^^ error: `Retry`
//                         help: `#[provisioner::config]`
}

/// The retries
pub struct Retry {
    /// How many
    pub attempts: u32,
}

pub fn elsewhere(aws: &Aws) -> u32 {
    aws.retries[0].attempts
}
