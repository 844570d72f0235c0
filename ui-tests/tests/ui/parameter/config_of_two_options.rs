use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "config_of_two_options.yaml")]
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
    #[arg(long, config = region)]
//              ^^^^^^ error: with a `config`, `Option<Option<String>>` has no use for its two `None`s
//                     help: `region: Option<String>`
//                     paste: over `region: Option<Option<String>>`
    region: Option<Option<String>>,
) {
    let _ = region;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
