use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "config_without_value.yaml")]
pub struct Aws {
    /// The region
    pub region: String,
}

/// Says hello
#[provisioner::command]
fn hello(
    /// Where
    #[arg(long, config)]
//              ^^^^^^ error: `config`
//                     help: `config = region`
//                     paste: over `config`
    region: String,
) {
    let _ = region;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
