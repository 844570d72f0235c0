use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long, value_parser = clap::builder::PossibleValuesParser::new(["1", "2"]))]
//                             ^^^^ rustc: mismatched types
    level: u32,
) {
    let _ = level;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
