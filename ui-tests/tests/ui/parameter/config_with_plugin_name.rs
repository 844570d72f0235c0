use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "config_with_plugin_name.yaml")]
pub struct Aws {
    /// The region
    pub region: String,
}

/// Says hello
#[provisioner::command]
fn hello(
    /// Where
    #[arg(long, config = aws.region)]
//                       ^^^ rustc: no field `aws`
    region: String,
) {
    let _ = region;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
