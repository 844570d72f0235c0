use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "conditional_config.yaml")]
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
    #[cfg_attr(all(), arg(config = region))]
//                        ^^^^^^ error: `config` holds under every condition
//                               help: `#[arg(config=region)]`
    #[arg(long)]
    region: Option<String>,
) {
    let _ = region;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
