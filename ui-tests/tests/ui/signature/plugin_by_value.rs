use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "plugin_by_value.yaml")]
pub struct Aws {
    /// The region
    pub region: String,
}

/// Says hello
#[provisioner::command]
fn hello(config: Aws) {
//               ^^^ error: `Aws`
//                   help: `config: &Aws`
//                   paste: over `config: Aws`
    let _ = config.region;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
