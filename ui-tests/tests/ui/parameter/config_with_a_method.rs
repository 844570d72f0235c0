use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "config_with_a_method.yaml")]
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
    #[arg(long, config = region.clone())]
//                       ^^^^^^^^^^^^^^ error: `config` is a path of fields, and nothing else
//                                      help: `config = region`
//                                      paste: over `config = region.clone()`
    region: String,
) {
    let _ = region;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
