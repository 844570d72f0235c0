use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// What several commands take
#[derive(Args)]
pub struct Size {
    /// How many
    #[arg(lnog)]
//        ^^^^ error: `arg` has no key `lnog`
//             help: `long`
    pub nodes: u8,
}

/// Says hello
#[provisioner::command]
fn hello(#[command(flatten)] size: Size) {
    let _ = size.nodes;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
