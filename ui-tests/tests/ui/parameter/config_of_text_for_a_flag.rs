use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "config_of_text_for_a_flag.yaml")]
pub struct Aws {
    /// The region
    pub region: String,
}

/// Says hello
#[provisioner::command]
fn hello(
    /// Loudly
    #[arg(long, config = region)]
//                       ^^^^^^ rustc: mismatched types
    loud: bool,
) {
    let _ = loud;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
