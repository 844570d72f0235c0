use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "enum_of_the_configuration_with_config.yaml")]
pub struct Aws {
    /// How much
    pub level: Level,
}

/// How much
#[provisioner::config]
pub enum Level {
    Low,
    High,
}

/// Says hello
#[provisioner::command]
fn hello(
    /// How much
    #[arg(long, config = level)]
    level: Level,
//         ^^^^^ error: `Level` is an enum of the configuration, and cannot be parsed from the command line
//               help: `#[derive(Clone, clap::ValueEnum)]`
) {
    let _ = level;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
