//! Commands that fail in every way there is.

use crate::Kube;
use provisioner::prelude::*;
use std::collections::BTreeMap;
use std::time::Duration;

/// Which size
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Size {
    Small,
    Large,
}

/// Take everything
#[provisioner::command]
fn take(
    name: String,
    #[arg(long, value_enum)] size: Option<Size>,
    #[arg(long)] count: Option<u8>,
    #[arg(long)] port: Option<std::num::NonZeroU16>,
    #[arg(long, conflicts_with = "count")] all: bool,
    #[arg(long, requires = "count")] twice: bool,
    #[arg(long, num_args = 2)] pair: Vec<String>,
    #[arg(long, env = "KUBE_RATE")] rate: Option<f32>,
    #[arg(long, require_equals = true)] exact: Option<String>,
) {
    let _ = (name, size, count, port, all, twice, pair, rate, exact);
}

/// Need a value from anywhere
#[provisioner::command]
fn need(#[arg(long, env = "KUBE_TOKEN", config = token)] token: String) {
    let _ = token;
}

/// Read the configuration
#[provisioner::command]
fn configured(config: &Kube) {
    let _ = (&config.host, config.retry.attempts, config.level, &config.labels, &config.token);
}

/// Run another program
#[provisioner::command]
fn process(effects: &Effects, ctx: &Context, how: String) -> Result<()> {
    let kind = || effects.process("kind").arg("create");
    match how.as_str() {
        "run" => kind().run(),
        "capture" => kind().capture().map(drop),
        "lines" => kind().lines(|_| {}).map(drop),
        "slow" => kind().timeout(Duration::from_millis(1)).run(),
        "codes" => kind().ok_codes([2]).run(),
        "secret" => kind().secret_arg(&Secret::new("hunter2")).run(),
        "nowhere" => kind().current_dir("nowhere").run(),
        _ => ctx.query("kind").capture().map(drop),
    }
}

/// Change files
#[provisioner::command]
fn change(effects: &Effects, how: String) -> Result<()> {
    let files = effects.files();
    match how.as_str() {
        "write" => files.write("folder", "x"),
        "below" => files.write("file/below", "x"),
        "private" => files.write_private("folder", "x"),
        "append" => files.append("folder", "x"),
        "create" => files.create_dir_all("file"),
        "copy" => files.copy("missing", "copy"),
        "rename" => files.rename("missing", "other"),
        "symlink" => files.symlink("missing", "folder"),
        "mode" => files.set_mode("missing", 0o600),
        _ => files.write("", "x"),
    }
}

/// Read files
#[provisioner::command]
fn read(ctx: &Context, how: String) -> Result<()> {
    let files = ctx.files();
    match how.as_str() {
        "missing" => files.read("missing").map(drop),
        "folder" => files.read("folder").map(drop),
        "text" => files.read_to_string("binary").map(drop),
        "list" => files.list("missing").map(drop),
        _ => files.list("file").map(drop),
    }
}

/// Ask
#[provisioner::command]
fn ask(ctx: &Context, how: String) -> Result<()> {
    let prompt = || ctx.prompt();
    match how.as_str() {
        "confirm" => prompt().confirm("Go on?").map(drop),
        "text" => prompt().flag("--name").text("Which name?").map(drop),
        "valid" => {
            prompt().validate(|text| if text.is_empty() { Ok(()) } else { Err("too long") }).text("Name?").map(drop)
        }
        "secret" => prompt().secret("Token?").map(drop),
        "select" => prompt().select("Which?", ["a", "b"]).map(drop),
        "many" => prompt().multi_select("Which of these?", ["a", "b"]).map(drop),
        _ => prompt().select("Which one?", Vec::<String>::new()).map(drop),
    }
}

/// Do something dangerous
#[provisioner::command(confirm = "Delete {name}?")]
fn delete(name: String) {
    let _ = name;
}

/// End otherwise
#[provisioner::command]
fn end(how: String) -> Result<ExitCode> {
    match how.as_str() {
        "plain" => Err(Error::new("nothing works")),
        "help" => Err(Error::new("nothing works").help("try this").help("or that")),
        "coded" => Err(Error::new("nothing works").code("broken").exit_code(9)),
        "lines" => Err(Error::new("nothing works\nat all\n\nreally")),
        "details" => Err(Error::new("nothing works").details("1 | x")),
        "context" => std::fs::read("/nowhere/at/all").map(drop).context("cannot begin").map(|()| ExitCode::SUCCESS),
        "number" => Ok("x".parse::<u8>().map(ExitCode::from)?),
        "code" => Ok(ExitCode::from(7)),
        "panic" => panic!("a bug"),
        "unwrap" => {
            Err::<ExitCode, _>("no").map_err(|error: &str| error).map_or_else(|error| panic!("{error}: {how}"), Ok)
        }
        "index" => Ok(ExitCode::from(u8::try_from([0][how.len()]).unwrap_or(1))),
        "unicode" => Err(Error::new("nichts geht: „größe“ \u{1b}[31m\u{7}")),
        _ => Err(Error::new("")),
    }
}

/// Give what is not data
#[provisioner::command]
fn give() -> Result<Data<BTreeMap<(u8, u8), u8>>> {
    Ok(Data::new(BTreeMap::from([((1, 2), 3)])))
}

struct Client;

#[provisioner::state]
fn client() -> Result<Client> {
    Err(Error::new("the client cannot be made").code("no-client"))
}

/// Take a state that cannot be made
#[provisioner::command]
fn connect(client: &Client) {
    let _ = client;
}
