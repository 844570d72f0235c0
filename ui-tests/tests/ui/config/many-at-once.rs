/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "many-at-once.yaml")]
//                                                ^^^^^^^^^^^^^^^^^^^ error: many-at-once.yaml:2:1
//                                                                    help: `region`
pub struct Aws {
    /// The region
    pub region: String,
    /// The zone
    pub zone: String,
//            ^^^^^^ error: `aws.zone`
    /// The token
    #[config(secrte)]
//           ^^^^^^ error: `secrte`
//                  help: `secret`
    pub token: String,
    /// The retries
    pub retry: Retry,
//             ^^^^^ error: `Retry`
//                   help: `#[provisioner::config]`
}

/// The retries
pub struct Retry {
    /// How many
    pub attempts: u32,
}

pub fn elsewhere(aws: &Aws) -> u32 {
    aws.retry.attempts
}
