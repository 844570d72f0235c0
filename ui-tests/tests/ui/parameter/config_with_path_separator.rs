use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "config_with_path_separator.yaml")]
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
    #[arg(long, config = retry::attempts)]
//                       ^^^^^^^^^^^^^^^ error: the fields of `config` are joined by dots
//                                       help: `config = retry.attempts`
//                                       paste: over `config = retry::attempts`
    attempts: u32,
) {
    let _ = attempts;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
