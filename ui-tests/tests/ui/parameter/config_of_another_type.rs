use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "config_of_another_type.yaml")]
pub struct Aws {
    /// The region
    pub region: String,
}

/// Says hello
#[provisioner::command]
fn hello(
    /// How many
    #[arg(long, config = region)]
//                       ^^^^^^ rustc: mismatched types
    attempts: u32,
) {
    let _ = attempts;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
    hello(3);
}
