use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "config_nested_field_unknown.yaml")]
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
    #[arg(long, config = retry.attemps)]
//                             ^^^^^^^ rustc: no field `attemps`
    attempts: u32,
) {
    let _ = attempts;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
