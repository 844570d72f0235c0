use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "config_of_a_whole_struct.yaml")]
pub struct Aws {
    /// The retries
    pub retry: Retry,
}

/// The retries
#[provisioner::config]
#[derive(Clone)]
pub struct Retry {
    /// How many
    pub attempts: u32,
}

/// Says hello
#[provisioner::command]
fn hello(
    /// How many
    #[arg(long, config = retry)]
//                       ^^^^^ rustc: mismatched types
    attempts: u32,
) {
    let _ = attempts;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
