use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// What several commands take
#[derive(Args)]
pub struct Output {
    /// In a directory
    #[arg(long, short = 'd')]
//                      ^^^ error: `-d` is the short form of `--dry-run`, which every command has
//                          help: `short = 'D'`
//                          paste: over `short = 'd'`
    pub directory: Option<String>,
    /// The number
    #[arg(short)]
//        ^^^^^ error: `-n` is the short form of `--non-interactive`, which every command has
//              help: `short = 'N'`
//              paste: over `short`
    pub number: Option<u8>,
}

/// Says hello
#[provisioner::command]
fn hello(#[command(flatten)] output: Output) {
    let _ = (output.directory, output.number);
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
