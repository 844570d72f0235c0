use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// What several commands take
#[derive(Args)]
pub struct Size {
    /// How many
    #[arg(long, visible_alias = "format", short_alias = 'n')]
//                              ^^^^^^^^ error: `--format` is an option that every command has
//                                       help: `visible_alias`
//                                                      ^^^ error: `-n` is the short form of `--non-interactive`, which every command has
//                                                          help: `short_alias`
    pub nodes: Option<u8>,
}

/// Says hello
#[provisioner::command]
fn hello(#[command(flatten)] size: Size) {
    let _ = size.nodes;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
