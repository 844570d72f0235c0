use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

fn parse(text: &str) -> std::result::Result<String, std::convert::Infallible> {
    Ok(text.to_owned())
}

/// Waits
#[provisioner::command]
fn wait(
    /// How long
    #[arg(long, value_parser = parse)]
//                             ^^^^^ rustc: mismatched types
    delay: u64,
) {
    let _ = delay;
}

pub fn elsewhere() {
    let _ = parse("");
    wait(1);
}
