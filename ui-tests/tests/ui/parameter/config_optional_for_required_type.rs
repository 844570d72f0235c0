use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "config_optional_for_required_type.yaml")]
pub struct Aws {
    /// The retries
    pub attempts: Option<u64>,
}

/// Says hello
#[provisioner::command]
fn hello(
    /// How many
    #[arg(long, config = attempts)]
//                       ^^^^^^^^ rustc: mismatched types
    attempts: u32,
) {
    let _ = attempts;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
