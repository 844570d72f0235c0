use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// What several commands take
#[derive(Args)]
pub struct Output {
    /// To a file
    #[arg(long = "to")]
//               ^^^^ related: `--to` is first used here
    pub file: Option<String>,
    /// To a host
    #[arg(long = "to")]
//               ^^^^ error: `--to` is taken by another option
//                    help: `long = "host"`
//                    paste: over `long = "to"`
    pub host: Option<String>,
}

/// Says hello
#[provisioner::command]
fn hello(#[command(flatten)] output: Output) {
    let _ = (output.file, output.host);
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
