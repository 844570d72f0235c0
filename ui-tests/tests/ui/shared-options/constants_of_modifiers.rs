use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

const LONG: &str = "verbose";
const SHORT: char = 'v';

/// What several commands take
#[derive(Args)]
pub struct Output {
    /// Say more
    #[arg(long = LONG)]
//               ^^^^ error: `LONG` is an option that every command has
//                    help: `long = "output-more"`
//                    paste: over `long = LONG`
    pub more: bool,
    /// Say even more
    #[arg(short = SHORT)]
//                ^^^^^ error: `SHORT` is the short form of an option that every command has
//                      help: `short = 'M'`
//                      paste: over `short = SHORT`
    pub most: bool,
}

/// Says hello
#[provisioner::command]
fn hello(#[command(flatten)] output: Output) {
    let _ = (output.more, output.most);
}

pub fn both() -> (&'static str, char) {
    (LONG, SHORT)
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
