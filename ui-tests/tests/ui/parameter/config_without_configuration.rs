use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// Where
    #[arg(long, config = region)]
//                       ^^^^^^ error: configuration
//                              help: `pub region: String`
    region: String,
) {
    let _ = region;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
    hello(String::new());
}
