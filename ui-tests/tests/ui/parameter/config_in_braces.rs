use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "config_in_braces.yaml")]
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
    #[arg(long, config = {retry.attempts})]
//                       ^^^^^^^^^^^^^^^^ error: `config` is a path of fields, and nothing else
//                                        help: `config = retry.attempts`
//                                        paste: over `config = {retry.attempts}`
    attempts: u32,
) {
    let _ = attempts;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
