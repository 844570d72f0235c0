//! Commands that get secrets by every way, and that fail, panic, log and run other programs with them.

use crate::Vault;
use provisioner::prelude::*;
use std::fmt;
use std::str::FromStr;
use std::time::Duration;

/// A type of another crate, whose error repeats what it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Code(u32);

impl FromStr for Code {
    type Err = WrongCode;

    fn from_str(text: &str) -> std::result::Result<Self, WrongCode> {
        text.parse().map(Self).map_err(|_| WrongCode(text.to_owned()))
    }
}

/// The error that repeats it.
#[derive(Debug)]
pub(crate) struct WrongCode(String);

impl fmt::Display for WrongCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "`{}` is not a code", self.0)
    }
}

impl std::error::Error for WrongCode {}

/// How to open it
#[derive(Args)]
pub(crate) struct Opening {
    /// Flattened into a command
    #[arg(long, env = "FLAT")]
    flat: Option<Secret<String>>,
}

/// Below one roof
#[provisioner::group]
pub(crate) struct Room {
    /// Of the whole group
    #[arg(long, env = "DOOR")]
    pub(crate) door: Option<Secret<String>>,
    /// Of the whole group, from the configuration
    #[arg(long, config = token)]
    pub(crate) safe: Option<Secret<String>>,
}

/// Open it
#[provisioner::command(confirm = "Open it with {key}?")]
#[expect(clippy::too_many_arguments, reason = "one of each kind")]
fn open(
    ctx: &Context,
    vault: &Vault,
    /// A secret with a variable and a key
    #[arg(long, env = "KEY", config = token)]
    key: Secret<String>,
    /// Text whose key is a secret
    #[arg(long, env = "PHRASE", config = phrase)]
    phrase: String,
    /// A number whose key is a secret
    #[arg(long, config = pin)]
    pin: Option<Secret<u32>>,
    /// A type of another crate
    #[arg(long, env = "CODE")]
    code: Option<Secret<Code>>,
    /// Several
    #[arg(long, value_delimiter = ',')]
    several: Vec<Secret<String>>,
    /// Without a name
    bare: Option<Secret<u32>>,
    #[command(flatten)] opening: Opening,
) {
    let _ = (&vault.host, phrase);
    ctx.out().line(format_args!("{key} {pin:?} {code:?} {several:?} {bare:?} {:?}", opening.flat));
}

/// Go in
#[provisioner::command(group = Room)]
fn enter(ctx: &Context, room: &Room) {
    ctx.out().line(format_args!("{:?} {:?}", room.door, room.safe));
}

/// Speak of it
#[provisioner::command]
fn speak(
    ctx: &Context,
    effects: &Effects,
    vault: &Vault,
    /// In which way
    how: String,
) -> Result<()> {
    let token = vault.token.clone().unwrap_or_default();
    let shell = |script: &str| effects.process("sh").args(["-c", script, "sh"]);
    match how.as_str() {
        "line" => ctx.out().line(vault.debug()),
        "warn" => ctx.out().warn(vault.debug()),
        "log" => log::debug!("{}", vault.debug()),
        "panic" => panic!("{}", vault.debug()),
        "expect" => vault.debug().parse::<u32>().map(drop).map_err(|_| vault.debug()).expect("a number"),
        "fail" => return Err(Error::new(vault.debug()).help(format!("{token}"))),
        "cause" => return Err(Error::from(std::io::Error::other(vault.debug())).context("cannot open")),
        "table" => ctx.out().table(["token"], [[token.to_string()]]),
        "progress" => {
            let progress = ctx.progress(format!("with {token}"));
            progress.message(&token);
            progress.done(token);
        }
        "run" => shell("exit 0").secret_arg(&token).run()?,
        "run-fails" => shell("echo aside >&2; exit 3").secret_arg(&token).run()?,
        "capture-fails" => drop(shell("exit 3").secret_arg(&token).capture()?),
        "query-fails" => drop(ctx.query("sh").args(["-c", "exit 3", "sh"]).secret_arg(&token).capture()?),
        "not-found" => effects.process("no-such-program").secret_arg(&token).run()?,
        "takes-long" => shell("sleep 60").secret_arg(&token).timeout(Duration::from_millis(50)).run()?,
        "by-variable" => shell("sleep 0.3; exit 3").env("TOKEN", token.expose()).run()?,
        "by-stdin" => shell("sleep 0.3; cat >/dev/null; exit 3").stdin(token.expose().as_str()).run()?,
        "unless" => shell("true").unless(ctx.query("false").secret_arg(&token)).run()?,
        "step" => effects.step(format!("use {token}"), || Err::<(), _>(std::io::Error::other("no")))?,
        "assume" => drop(effects.step_value("make one", || Ok::<_, Error>(token.clone())).assume(token.clone()).run()?),
        "private" => effects.files().write_private("private.txt", token.expose())?,
        "ask" => drop(ctx.prompt().default("none").validate(|_: &str| Err("never")).secret("Token?")?),
        other => return Err(Error::new(format!("unknown way `{other}`"))),
    }
    Ok(())
}
