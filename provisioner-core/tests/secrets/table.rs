//! The ways to make the program speak.

use crate::case::{Case, says, says_words};

pub(crate) fn cases() -> Vec<Case> {
    let kinds: [fn() -> Vec<Case>; 8] =
        [shown, changed, edited, helped, given, wrong_files, wrong_variables, spoken_of];
    let mut cases: Vec<Case> = kinds.into_iter().flat_map(|cases| cases()).collect();
    // Programs are spoken to in another form.
    cases.extend(for_programs());
    cases
}

/// The configuration is looked at.
fn shown() -> Vec<Case> {
    vec![
        says("config view"),
        says("config view vault"),
        says("-v config view"),
        says("config get vault"),
        says("config get vault.token"),
        says("config get vault.phrase"),
        says("config get vault.pin"),
        says("config get vault.keys"),
        says("config get vault.codes"),
        says("config get vault.list"),
        says("config get vault.named"),
        says("config get vault.named.door"),
        says("config get vault.login"),
        says("config get vault.login.password"),
        says("config get vault.logins"),
        says("config get vault.by_name.me.password"),
        says("config get vault.auth"),
        says("config explain vault.token"),
        says("config explain vault.login"),
        says("config explain vault.logins"),
        says("config explain vault.codes").variable("DEMO__VAULT__CODES", "{back: hunter2-back}"),
        says("config explain vault.pin").variable("DEMO__VAULT__PIN", "52817"),
        says("config explain vault.auth"),
        says("config validate"),
        says("-v config validate"),
        says("config schema"),
        says("config path"),
        says("plugins info vault"),
        says("plugins list"),
        says("-v vault speak line"),
    ]
}

/// The configuration is changed.
fn changed() -> Vec<Case> {
    vec![
        says("config set vault.token hunter2-new"),
        says("-v config set vault.token -").stdin("hunter2-new\n"),
        says("-d config set vault.token -").stdin("hunter2-new\n"),
        says("config set vault.pin -").stdin("hunter2").code(78),
        says("config set vault.token -").stdin("").code(2),
        says("config set vault.token=hunter2 x").code(2),
        says("config set vault.token hunter2-new -d --plan-out plan.json").code(2),
        says("config set vault.token - -d --plan-out plan.json").stdin("hunter2").code(2),
        says("config get vault.token=hunter2").code(2),
        says("config set vault.token -").stdin("\n").code(2),
        says("config set vault.pin hunter2").code(78),
        says_words(&["config", "set", "vault.login", "{user: u, password: hunter2}"]),
        says_words(&["-d", "config", "set", "vault.login", "{user: u, password: hunter2}"]),
        says_words(&["config", "set", "vault.login", "{user: [], password: hunter2}"]).code(78),
        says_words(&["config", "set", "vault.login", "{user: u, pasword: hunter2}"]).code(78),
        says_words(&["config", "set", "vault.login", "{user: u, password: hunter2"]).code(78),
        says_words(&["config", "set", "vault.logins", "[{user: u, password: hunter2}]"]),
        says_words(&["config", "set", "vault.codes.back", "hunter2"]),
        says_words(&["config", "set", "vault.named", "{back: hunter2}"]),
        says_words(&["config", "set", "vault.auth", "{token: hunter2}"]),
        says_words(&["config", "set", "vault.auth", "{tokn: hunter2}"]).code(78),
        says_words(&["config", "set", "vault.token", "${HUNTER hunter2"]).code(78),
        says("config set vault.tokn hunter2").code(2),
        says("config set vault.token").code(1),
        says("config unset vault.token"),
        says("-d config unset vault.login"),
        says("config set vault.host example.com"),
        says("config set vault.host refused").code(78),
        says("config flush").code(1),
        says("config flush --force"),
        says("config flush --force --schema"),
        says("-d config flush --force"),
        says("-y config clear"),
        says("-y -d config clear"),
    ]
}

/// The configuration is edited.
fn edited() -> Vec<Case> {
    vec![
        says("config edit").variable("EDITOR", "./changes"),
        says("-v config edit").variable("EDITOR", "./changes"),
        says("config edit").variable("EDITOR", "./breaks").code(78),
        says("config edit").variable("EDITOR", "./fails").code(1),
        says("config edit").variable("EDITOR", "true"),
        says("config edit").variable("EDITOR", "./changes").line("login: {user: ann, password: [hunter2]}").code(78),
    ]
}

/// Help is asked for.
fn helped() -> Vec<Case> {
    vec![
        says("help"),
        says("vault --help"),
        says("vault open -h"),
        says("vault open --help").variable("KEY", "hunter2").variable("PHRASE", "hunter2").variable("FLAT", "hunter2"),
        says("help vault open").variable("CODE", "hunter2"),
        says("vault room enter --help").variable("DOOR", "hunter2"),
        says("vault room --help").variable("DOOR", "hunter2"),
        says("vault open --hlep").variable("KEY", "hunter2").code(2),
    ]
}

/// Values are given on the command line and in variables, rightly and wrongly.
fn given() -> Vec<Case> {
    let opens = |words: &'static str| says(words);
    vec![
        opens("-y vault open"),
        opens("-y -v vault open --key hunter2 --phrase=hunter2 --several hunter2,hunter2 --flat hunter2"),
        opens("-y vault open").variable("KEY", "hunter2").variable("PHRASE", "hunter2").variable("FLAT", "hunter2"),
        opens("-d vault open --key hunter2"),
        opens("-y vault open --code hunter2").code(2),
        opens("-y vault open --code=hunter2").code(2),
        opens("-y vault open").variable("CODE", "hunter2").code(2),
        opens("-y vault open --pin hunter2").code(2),
        opens("-y vault open --pin=hunter2").code(2),
        opens("-y vault open hunter2").code(2),
        opens("-y vault open -- hunter2").code(2),
        opens("-y vault open --kye=hunter2").code(2),
        opens("-y vault open --key=hunter2 --phrase").code(2),
        opens("-y vault open --key=hunter2 --os-arch=amiga --pin 52817").code(2),
        opens("-y vault open --key").code(2),
        opens("-y vault open --key hunter2 --key hunter2 --nope").code(2),
        opens("-n vault open --key hunter2").code(1),
        opens("vault room enter --door hunter2"),
        opens("vault room enter").variable("DOOR", "hunter2"),
        opens("vault room --door hunter2 entr").code(2),
        opens("vault --key hunter2 open").code(2),
    ]
}

/// The file is wrong beside, before and behind a secret.
fn wrong_files() -> Vec<Case> {
    let commands: [&'static str; 4] = ["vault speak line", "config validate", "config view", "config get vault.host"];
    let lines = [
        "login: {user: [], password: hunter2}",
        "login: {password: hunter2, user: []}",
        "tokn: hunter2",
        "token: [hunter2]",
        "token: !x hunter2",
        "token: !!int hunter2",
        "token: hunter2: x",
        "token: @hunter2",
        "token: \"hunter2",
        "token: ${hunter2",
        "token: hunter2-${NOT_SET}",
        "token: *hunter2",
        "pin: hunter2",
        "list: hunter2",
        "named: hunter2",
        "auth: {token: [hunter2]}",
        "auth: {tokn: hunter2}",
        "token: |\n    hunter2",
        "token: hunter2\n\tx: hunter2",
    ];
    let wrong = lines.iter().flat_map(|line| commands.map(|command| says(command).line(line).code(78)));
    // What only the plugin itself refuses can still be looked at.
    let refused = [("vault speak line", 78), ("config validate", 78), ("config view", 0), ("config get vault.host", 0)];
    wrong.chain(refused.map(|(command, code)| says(command).line("host: refused").code(code))).collect()
}

/// A variable of the configuration is wrong.
fn wrong_variables() -> Vec<Case> {
    let speak = || says("vault speak line").code(78);
    vec![
        speak().variable("DEMO__VAULT__PIN", "hunter2"),
        speak().variable("DEMO__VAULT__LOGIN", "{user: [], password: hunter2}"),
        speak().variable("DEMO__VAULT__LOGIN", "{user: u, password: hunter2"),
        speak().variable("DEMO__VAULT__LOGIN", "{user: u, pasword: hunter2}"),
        speak().variable("DEMO__VAULT__AUTH", "{tokn: hunter2}"),
        speak().variable("DEMO__VAULT__LIST", "hunter2"),
        speak().variable("DEMO__VAULT__AUTH", "hunter2"),
        says("-v config validate").variable("DEMO__VAULT__TOKN", "hunter2").code(78),
        says("-v config validate").variable("DEMO__VALT__TOKEN", "hunter2"),
        says("config validate").variable("DEMO__VAULT__LOGIN__PASWORD", "hunter2").code(78),
        says("config view")
            .variable("DEMO__VAULT__TOKEN", "hunter2")
            .variable("DEMO__VAULT__LOGIN__PASSWORD", "hunter2"),
        says("config explain vault.login.password").variable("DEMO__VAULT__LOGIN__PASSWORD", "hunter2"),
        says("config set vault.token x").variable("DEMO__VAULT__TOKEN", "hunter2"),
    ]
}

/// A command speaks of them itself.
fn spoken_of() -> Vec<Case> {
    let runs = |words: &'static str, code: i32| says(words).code(code);
    vec![
        runs("vault speak line", 0),
        runs("vault speak warn", 0),
        runs("-v vault speak log", 0),
        runs("vault speak panic", 70),
        runs("-v vault speak panic", 70).variable("RUST_BACKTRACE", "full"),
        runs("vault speak expect", 70),
        runs("vault speak fail", 1),
        runs("-v vault speak cause", 1),
        runs("vault speak table", 0),
        runs("vault speak progress", 0),
        runs("vault speak progress", 0).variable("DEMO_EVENTS", "1"),
        runs("-n vault open --key hunter2", 1).variable("DEMO_EVENTS", "1"),
        runs("-y vault open --key hunter2", 0).variable("DEMO_EVENTS", "1"),
        runs("-d vault speak run", 0),
        runs("-d -v vault speak run", 0),
        runs("-v vault speak by-variable", 1),
        runs("-v vault speak by-stdin", 1),
        runs("-d vault speak by-variable", 0),
        runs("-d vault speak by-stdin", 0),
        runs("-v vault speak not-found", 1),
        runs("-v vault speak step", 1),
        runs("-d vault speak step", 0),
        runs("-d vault speak assume", 0),
        runs("-v vault speak private", 0),
        runs("-d vault speak private", 0),
        runs("vault speak ask", 1),
    ]
}

/// The same ways with `--format json`, and what only a command line that is a secret's own place holds.
fn for_programs() -> Vec<Case> {
    let mut cases: Vec<Case> = [shown, changed, helped, given, wrong_variables, spoken_of]
        .into_iter()
        .flat_map(|cases| cases())
        .map(Case::for_programs)
        .collect();
    // `secret_arg` puts the secret onto the command line of another program: that is what it says.
    for how in ["run-fails", "capture-fails", "query-fails", "takes-long", "unless", "run"] {
        let code = if matches!(how, "run" | "unless") { 0 } else { 1 };
        cases.push(says_words(&["-v", "vault", "speak", how]).code(code).with_secret_on_a_command_line());
    }
    cases
}
