use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "config_with_index.yaml")]
pub struct Aws {
    /// The zones
    pub zones: Vec<String>,
}

/// Says hello
#[provisioner::command]
fn hello(
    /// Where
    #[arg(long, config = zones[0])]
//                       ^^^^^^^^ error: `config` is a path of fields
//                                help: `config = zones`
    zone: String,
) {
    let _ = zone;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
