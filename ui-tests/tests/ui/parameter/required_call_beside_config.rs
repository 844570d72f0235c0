use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "required_call_beside_config.yaml")]
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
    #[arg(long, required(true), config = retry.attempts)]
//              ^^^^^^^^ error: what has a `config` is not required on the command line
//                       help: remove `required`
    attempts: u32,
) {
    let _ = attempts;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
