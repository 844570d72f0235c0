use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// What several commands take
#[derive(Args)]
pub struct Output {
    /// The file
    #[arg(long, form_global)]
//              ^^^^^^^^^^^ error: `arg` has no key `form_global`
//                          help: `long`
    pub file: Option<String>,
    /// The host
    #[arg(long, defualt_value = "a")]
//              ^^^^^^^^^^^^^ error: `arg` has no key `defualt_value`
//                            help: `default_value`
    pub host: String,
    /// The user
    #[arg(log)]
//        ^^^ error: `arg` has no key `log`
//            help: `long`
    pub user: Option<String>,
    /// The port
    #[arg(long = port)]
//               ^^^^ error: `long` is a text in quotes
//                    help: `long = "port"`
    pub port: Option<u16>,
    /// The mode
    #[arg(long, short = "m")]
//                      ^^^ error: `short` is a character
//                          help: `short = 'm'`
    pub mode: Option<String>,
    /// The kind
    #[arg(long: "kind")]
//            ^ error: expected `=` after `long`, found `:`
//              help: `long = "kind"`
    pub kind: Option<String>,
    /// The rest
    #[arg(long, long)]
//        ^^^^ related: `long` is first given here
//              ^^^^ error: `long` is given twice
//                   help: `long`
    pub rest: Option<String>,
    /// The end
    #[arg(long = "--end")]
//               ^^^^^^^ error: the dashes of `--end` are added by themselves
//                       help: `long = "end"`
    pub end: Option<String>,
}

/// Says hello
#[provisioner::command]
fn hello(#[command(flatten)] output: Output) {
    let _ = output.file;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
