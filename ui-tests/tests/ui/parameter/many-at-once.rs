use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// How long
#[derive(Clone, Debug)]
pub struct Delay(pub u64);

/// Says hello
#[provisioner::command]
fn hello(
    /// Whom
    #[arg(short = 'n', logn)]
//                ^^^ error: `-n`
//                    help: `short = 'N'`
//                     ^^^^ error: `logn`
//                          help: `long`
    name: String,
    /// Whom, too
    #[arg(long = "--name")]
//               ^^^^^^^^ error: `--name`
//                        help: `long = "name"`
    other: String,
    /// What
    what: Option<String>,
    /// How
    how: String,
//  ^^^ error: `how`
    /// Where
    place: &str,
//         ^^^^ error: `&str`
    /// Loudly
    #[arg(long, requires = "nmae")]
//                         ^^^^^^ error: `nmae`
//                                help: `name`
    loud: bool,
) {
    let _ = (name, other, what, how, place, loud);
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
    hello(String::new(), String::new(), None, String::new(), "", true);
}
