use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "plugin_with_own_deserialize.yaml")]
#[derive(Deserialize)]
//       ^^^^^^^^^^^ error: `Deserialize`
//                   help: remove
pub struct Aws {
    /// The region
    pub region: String,
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
