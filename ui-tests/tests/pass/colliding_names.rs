//! The author's own names are those of the SDK.
#![deny(warnings)]

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Plugin;

/// Not the SDK's
pub struct Context;
/// Not the SDK's
pub struct Args;
/// Not the SDK's
pub struct Arguments;
/// Not the SDK's
pub struct Call;
/// Not the SDK's
pub struct CommandDef;
/// Not the SDK's
pub struct CommandEntry;
/// Not the SDK's
pub struct ArgMatches;
/// Not the SDK's
pub trait Inject {}
/// Not the SDK's
pub trait Outcome {}
/// Not the SDK's
pub trait Group {}
/// Not the SDK's
pub trait FromArgMatches {}
/// Not the SDK's
pub const COMMAND: u8 = 1;
/// Not the SDK's
pub static ENTRY: u8 = 1;

pub mod clap {}
pub mod serde {}
pub mod linkme {}

/// Not a command
pub fn run(matches: &ArgMatches, call: &Call) {
    let _ = (matches, call);
}
/// Not a command
pub fn describe() {}
/// Not a command
pub fn args() {}

/// Says hello
#[provisioner::command]
fn hello(
    ctx: &provisioner::Context,
    /// What is run
    run: String,
    /// The call
    call: String,
    /// The matches
    matches: Option<String>,
    /// The command
    #[arg(long)]
    command: Option<String>,
    /// The arguments
    #[arg(long)]
    args: Vec<String>,
    /// The id
    #[arg(long)]
    id: Option<u8>,
    /// The group
    #[arg(long)]
    group: Option<u8>,
    /// The value
    #[arg(long)]
    value: Option<u8>,
) {
    let _ = (ctx, run, call, matches, command, args, id, group, value);
}
