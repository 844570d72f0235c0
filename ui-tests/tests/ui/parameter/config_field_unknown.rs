use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "config_field_unknown.yaml")]
pub struct Aws {
    /// The region
    pub region: String,
}

/// Says hello
#[provisioner::command]
fn hello(
    /// Where
    #[arg(long, config = reigon)]
//                       ^^^^^^ rustc: no field `reigon`
    region: String,
) {
    let _ = region;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
    hello(String::new());
}
