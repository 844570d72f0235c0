use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "optional_part_of_the_configuration.yaml")]
pub struct Aws {
    /// Where
    pub region: String,
    /// How
    pub retry: Retry,
}

/// How often
#[provisioner::config]
pub struct Retry {
    /// How often
    pub attempts: u32,
}

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    retry: Option<Retry>,
//                ^^^^^ error: `Retry` is a part of the configuration
//                      help: `config.retry`
) {
    let _ = retry;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
