//! No secret that a command has read stands in a plan, a difference, a log, an error or a plan file, wherever the secret
//! came from and whatever the command does with it.

use crate::Vault;
use provisioner::prelude::*;
use provisioner::testing::{Cli, Reply, Run};

/// Where the secrets come from: each is another text, so that a leak names its source.
const SECRETS: [(&str, &str); 15] = [
    ("a Secret of the configuration", "config-token-1b0"),
    ("a text of the configuration that is marked", "config-key-2c1"),
    ("an Option of the configuration", "config-spare-3d2"),
    ("a list of the configuration", "config-list-4e3"),
    ("a mapping of the configuration", "config-map-5f4"),
    ("a part of the configuration", "config-part-6a5"),
    ("a number of the configuration", "77889900"),
    ("a variable in the configuration", "config-variable-7b6"),
    ("an argument", "argument-8c7"),
    ("an argument in place of the configuration", "argument-for-config-9d8"),
    ("the variable of an argument", "variable-ae9"),
    ("a prompt", "prompted-bf0"),
    ("a private file", "file-content-c01"),
    ("a secret argument of a process", "own-making-d12"),
    ("a secret of two lines", "second-line-e23"),
];

/// Use every secret in one way
#[provisioner::command]
fn leak(
    ctx: &Context,
    effects: &Effects,
    config: &Vault,
    /// How
    way: String,
    /// A secret
    #[arg(long)]
    argument: Secret<String>,
    /// Another one
    #[arg(long, config = token)]
    instead: String,
    /// From the environment
    #[arg(long, env = "VAULT_VARIABLE")]
    variable: Secret<String>,
) -> Result<()> {
    effects.files().create_dir_all("run")?;
    effects.files().create_dir_all("out")?;
    effects.files().write_private("run/token", "file-content-c01\n")?;
    let mut secrets = vec![
        config.token.expose().clone(),
        config.key.clone(),
        config.spare.as_ref().map(|spare| spare.expose().clone()).unwrap_or_default(),
        config.list[0].expose().clone(),
        config.map["one"].expose().clone(),
        config.mail.password.expose().clone(),
        config.pin.expose().to_string(),
        config.list[1].expose().clone(),
        argument.expose().clone(),
        instead,
        variable.expose().clone(),
        ctx.prompt().secret("Which?")?.into_inner(),
        ctx.files().read_to_string("run/token")?,
        config.list[2].expose().clone(),
    ];
    let made = Secret::new("own-making-d12".to_owned());
    effects.process("login").secret_arg(&made).run()?;
    secrets.push(made.into_inner());
    for (index, secret) in secrets.iter().enumerate() {
        let secret = secret.as_str();
        let files = effects.files();
        let name = format!("out/{index}");
        match &*way {
            "write" => files.write(&name, format!("token: {secret}\nother: x\n"))?,
            "rewrite" => {
                files.write(&name, "token: before\n")?;
                files.write(&name, format!("token: {secret}\n"))?;
            }
            "json" => files.write(&name, format!("{{\"token\": {secret:?}}}\n"))?,
            "write-private" => files.write_private(&name, secret)?,
            "append" => files.append(&name, secret)?,
            "copy" => {
                files.write(&name, secret)?;
                files.copy(&name, format!("{name}-copy"))?;
            }
            "path" => files.write(format!("out/{}", secret.replace('\n', "/")), "x").or(Ok::<_, Error>(()))?,
            "rename" => {
                files.write(&name, "x")?;
                files.rename(&name, format!("out/{index}-{}", secret.replace('\n', "-")))?;
            }
            "link" => files.symlink(secret, &name)?,
            "remove" => files.remove(format!("out/{secret}"))?,
            "argument" => effects.process("tool").arg(secret).run()?,
            "attached" => effects.process("tool").arg(format!("--token={secret}")).run()?,
            "secret-arg" => effects.process("tool").secret_arg(&Secret::new(secret.to_owned())).run()?,
            "environment" => effects.process("tool").env("TOKEN", secret).run()?,
            "stdin" => effects.process("tool").stdin(secret).run()?,
            "folder" => effects.process("tool").current_dir(secret).run()?,
            "step" => effects.step(format!("send {secret}"), || Ok::<_, Error>(()))?,
            "assume" => {
                let _ = effects
                    .step_value("get it", || Ok::<_, Error>(secret.to_owned()))
                    .assume(secret.to_owned())
                    .run()?;
            }
            "assumed-output" => drop(effects.process("tool").assume(secret).capture()?),
            "unless" => effects.process("tool").arg("x").unless(ctx.query("check").arg(secret)).run()?,
            "creates" => effects.process("tool").arg("x").creates(format!("out/{secret}")).run()?,
            "warn" => ctx.out().warn(format!("used {secret}")),
            "log" => log::debug!("used {secret}"),
            _ => {}
        }
    }
    let all = secrets.join(" ");
    match &*way {
        "capture" => drop(effects.process("tool").arg(&all).capture()?),
        "unknown" => drop(effects.step_value(format!("get {all}"), || Ok::<_, Error>(1)).run()?),
        "fail" => return Err(Error::new(format!("refused {all}")).help(format!("try without {all}")).details(all)),
        "cause" => return Err(Error::new("refused").caused_by(std::io::Error::other(all))),
        "context" => return Err(Error::new(all.clone()).context(format!("with {all}"))),
        "panic" => panic!("with {all}"),
        "process-fails" => effects.process("broken").arg(all).run()?,
        // What it prints itself is not ours; what the error repeats of that is.
        "process-tells" => effects.process("telling").run()?,
        "file-fails" => effects.files().copy(format!("none/{all}"), "out/x")?,
        "read-fails" => drop(ctx.files().read(format!("none/{all}"))?),
        "query-fails" => drop(ctx.query("broken").arg(all).capture()?),
        _ => {}
    }
    Ok(())
}

const WAYS: &[&str] = &[
    "write",
    "rewrite",
    "json",
    "write-private",
    "append",
    "copy",
    "path",
    "rename",
    "link",
    "remove",
    "argument",
    "attached",
    "secret-arg",
    "environment",
    "stdin",
    "folder",
    "step",
    "assume",
    "assumed-output",
    "unless",
    "creates",
    "warn",
    "log",
    "capture",
    "unknown",
    "fail",
    "cause",
    "context",
    "panic",
    "process-fails",
    "file-fails",
    "read-fails",
    "query-fails",
];

const CONFIG: &str = "plugins:\n  vault:\n    token: config-token-1b0\n    key: config-key-2c1\n    spare: config-spare-3d2\n    \
    list: [config-list-4e3, '${SOME_VARIABLE}', \"first-line-x\\nsecond-line-e23\"]\n    map: {one: config-map-5f4}\n    \
    mail: {password: config-part-6a5}\n    pin: 77889900\n";

/// The command used in this way, with these modifiers.
fn run(way: &str, modifiers: &str) -> Run {
    let cli = Cli::new().args(modifiers.split_whitespace()).args(["vault", "leak", way]);
    cli.args(["--argument", "argument-8c7", "--instead=argument-for-config-9d8"])
        .config(CONFIG)
        .env("VAULT_VARIABLE", "variable-ae9")
        .env("SOME_VARIABLE", "config-variable-7b6")
        .answer("prompted-bf0")
        .process("login", Reply::ok("").optional())
        .process("tool", Reply::ok("").optional())
        .process("check", Reply::failure(1).optional())
        .process("broken", Reply::failure(3).stderr("no\n").optional())
        .process("telling", Reply::failure(3).stderr("no: config-token-1b0 argument-8c7\n").optional())
        .run()
}

#[test]
fn no_secret_stands_in_anything_that_is_printed_about_a_command() {
    let mut leaks = Vec::new();
    for way in WAYS {
        for modifiers in ["", "-d", "-d --format json", "--format json", "-vv", "-vvd", "-vd --format json"] {
            let run = run(way, modifiers);
            for (kind, secret) in SECRETS {
                for (stream, text) in [("stdout", run.stdout()), ("stderr", run.stderr())] {
                    if text.contains(secret) {
                        leaks.push(format!("{way} {modifiers}: {kind} ({secret}) on {stream}\n{text}"));
                    }
                }
                if let Some(step) = run.effects().iter().find(|step| step.contains(secret)) {
                    leaks.push(format!("{way} {modifiers}: {kind} ({secret}) in the step {step}"));
                }
            }
        }
    }
    assert!(leaks.is_empty(), "{} leaks, the first of them:\n{}", leaks.len(), leaks[..leaks.len().min(5)].join("\n"));
}

#[test]
fn what_is_tested_is_not_empty() {
    run("write", "-d").assert_success().assert_stdout_contains("+token: ********").assert_stdout_contains("+other: x");
    run("argument", "-d").assert_success().assert_stdout_contains("run tool ********");
    run("fail", "").assert_code(1).assert_stderr_contains("refused ******** ********");
    run("panic", "-d").assert_code(70).assert_stderr_contains("with ********");
    run("log", "-v").assert_success().assert_stderr_contains("used ********");
    run("process-tells", "").assert_code(1).assert_stderr_contains("  | no: ******** ********");
    run("unknown", "-d").assert_success().assert_stdout_contains("depends on what `get ********");
}

#[test]
fn a_secret_among_the_arguments_is_not_saved() {
    let saved = run("write", "-d --plan-out plan.json");
    saved.assert_code(2).assert_stderr_contains("an argument is a secret, so the plan cannot be saved");
    assert!(!saved.path("plan.json").exists());
}
