use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Waits
#[provisioner::command]
fn wait(
    /// How long
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=9))]
//                                                 ^^^ rustc: mismatched types
    delay: Option<u16>,
) {
    let _ = delay;
}

pub fn elsewhere() {
    wait(None);
}
