use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long, from_global)]
//              ^^^^^^^^^^^ error: `arg` has no key `from_global`
//                          help: `cluster: &Cluster`
    x: Option<String>,
) {
    let _ = x;
}

/// Skips
#[provisioner::command]
fn skips(
    /// X
    #[arg(skip)]
//        ^^^^ error: `arg` has no key `skip`
//             help: `#[provisioner::state]`
    x: Option<String>,
) {
    let _ = x;
}

/// Nests
#[provisioner::command]
fn nests(
    /// X
    #[arg(subcommand)]
//        ^^^^^^^^^^ error: `arg` has no key `subcommand`
//                   help: `#[provisioner::command(group = Cluster)]`
    x: Option<String>,
) {
    let _ = x;
}

/// Takes
#[provisioner::command]
fn takes(
    /// X
    #[arg(flatten)]
//        ^^^^^^^ error: `arg` has no key `flatten`
//                help: `#[command(flatten)]`
    x: Option<String>,
) {
    let _ = x;
}

/// Adds
#[provisioner::command]
fn adds(
    /// X
    #[arg(long, add = regions)]
//              ^^^ error: `arg` has no key `add`
//                  help: `complete = path`
    x: Option<String>,
) {
    let _ = x;
}

/// Reads
#[provisioner::command]
fn reads(
    /// X
    #[arg(long, env_os = "X")]
//              ^^^^^^ error: `arg` has no key `env_os`
//                     help: `env = "NAME"`
    x: Option<String>,
) {
    let _ = x;
}

/// Chooses
#[provisioner::command]
fn chooses(
    /// X
    #[command(subcommand)]
//            ^^^^^^^^^^ error: `command` has no key `subcommand`
//                       help: `#[provisioner::command(group = String)]`
    x: Option<String>,
) {
    let _ = x;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
