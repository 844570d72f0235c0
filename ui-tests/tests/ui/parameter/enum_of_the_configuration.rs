use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "enum_of_the_configuration.yaml")]
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
    level: Option<Level>,
//                ^^^^^ error: `Level` is an enum of the configuration, and cannot be parsed from the command line
//                      help: `#[derive(Clone, clap::ValueEnum)]`
    /// How much else
    #[arg(long)]
    others: Vec<Level>,
//              ^^^^^ error: `Level` is an enum of the configuration, and cannot be parsed from the command line
//                    help: `#[derive(Clone, clap::ValueEnum)]`
) {
    let _ = (level, others);
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
