use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "config_as_a_call.yaml")]
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
    #[arg(long, config(region))]
//                    ^^^^^^^^ error: `config` is followed by `=`
//                             help: `config = region`
//                             paste: over `config(region)`
    region: String,
) {
    let _ = region;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
