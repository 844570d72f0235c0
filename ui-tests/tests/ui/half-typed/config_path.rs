use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "config_path.yaml")]
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

/// Says hello
#[provisioner::command]
fn hello(
    /// How many
    #[arg(long, config = retry.)]
//                            ^ error: expected a field after the dot
//                              help: `config = retry.
    attempts: u32,
) {
    let _ = attempts;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
    hello(3);
}
