//! The ways to fail.

use crate::Case;
use provisioner::testing::{Cli, Reply};
use std::time::Duration;

/// Codes that this table does not bring about, and why.
pub(crate) const ELSEWHERE: &[(&str, &str)] = &[
    ("cannot-generate", "the templates are a feature of their own"),
    ("change-refused", "it takes a command that goes past its effects, which `tests/dry_run` has"),
    ("configuration-in-use", "it takes another process"),
    ("confirmation-needed", "a program that calls this one asks for it"),
    ("contradicting-options", "the compiler refuses it in this crate"),
    ("edit-not-saved", "it takes an editor"),
    ("editor-failed", "it takes an editor"),
    ("interrupted", "it takes a signal"),
    ("no-manual", "a test has the manual"),
    ("no-home", "a test has a home"),
    ("no-runtime", "a test has a runtime"),
    ("no-templates", "the templates are a feature of their own"),
    ("no-terminal", "it depends on where the tests run"),
    ("no-value", "programs are given null"),
    ("not-unicode", "the words of this table are text"),
    ("plan-incomplete", "it takes a saved plan"),
    ("plan-not-saved", "it takes a secret on the command line"),
    ("plan-outdated", "it takes a saved plan"),
    ("process-not-started", "a scripted process always starts"),
    ("wrong-usage", "what the parser has no name for"),
];

fn case(words: &'static str, code: &'static str, exit_code: u8, given: fn(Cli) -> Cli) -> Case {
    Case { words, code, exit_code, given }
}

pub(crate) fn cases() -> Vec<Case> {
    [usage(), configuration(), processes(), files(), questions(), commands(), built_in()]
        .into_iter()
        .flatten()
        .collect()
}

fn plain(words: &'static str, code: &'static str, exit_code: u8) -> Case {
    case(words, code, exit_code, |cli| cli)
}

fn usage() -> Vec<Case> {
    let mut cases = vec![case("kube take x", "invalid-value", 2, |cli| cli.env("KUBE_RATE", "fast"))];
    for (words, code) in [
        ("", "missing-command"),
        ("kube", "missing-command"),
        ("config", "missing-command"),
        ("plugins", "missing-command"),
        ("kub take", "unknown-command"),
        ("take", "unknown-command"),
        ("kube tka", "unknown-command"),
        ("config vew", "unknown-command"),
        ("plugins lst", "unknown-command"),
        ("--nope kube take", "unknown-argument"),
        ("kube --nope take", "unknown-argument"),
        ("kube take x --nope", "unknown-argument"),
        ("kube take x y", "unknown-argument"),
        ("config path --nope", "unknown-argument"),
        ("version more", "unknown-argument"),
        ("kube take", "missing-argument"),
        ("kube need", "missing-argument"),
        ("kube take x --twice", "missing-argument"),
        ("config get", "missing-argument"),
        ("config set kube.host", "missing-argument"),
        ("plugins info", "missing-argument"),
        ("help error", "missing-argument"),
        ("kube take x --size huge", "invalid-value"),
        ("kube take x --count 256", "invalid-value"),
        ("kube take x --count many", "invalid-value"),
        ("kube take x --port 0", "invalid-value"),
        ("kube take x --count", "invalid-value"),
        ("kube take x --os-arch amiga", "invalid-value"),
        ("kube take x --color purple", "invalid-value"),
        ("help --format html", "invalid-value"),
        ("kube take x --pair one", "wrong-number-of-values"),
        ("kube take x --all=1", "wrong-number-of-values"),
        ("kube take x --exact one", "wrong-number-of-values"),
        ("kube take x --all --count 1", "conflicting-arguments"),
        ("kube take x --size small --size large", "conflicting-arguments"),
        ("help --out pages", "conflicting-arguments"),
        ("help error nope", "unknown-error-code"),
        ("help error kube.gone", "unknown-error-code"),
        ("plugins info kub", "unknown-plugin"),
        ("config view kub", "unknown-plugin"),
        ("config get kub.host", "unknown-plugin"),
        ("config get kube.hots", "unknown-key"),
        ("config get kube.retry.attmpts", "unknown-key"),
        ("config set kube.\"host x", "unknown-key"),
        ("config set kube x", "unknown-key"),
        ("config unset kube", "unknown-key"),
    ] {
        cases.push(plain(words, code, 2));
    }
    cases
}

fn configuration() -> Vec<Case> {
    const WRONG: &str = "invalid-configuration";
    let read = |given| case("kube configured", WRONG, 78, given);
    vec![
        read(|cli| cli.config("plugins: {kube: {hots: x}}")),
        read(|cli| cli.config("plugins: {kube: {host: [x]}}")),
        read(|cli| cli.config("plugins: {kube: {retry: {attempts: many}}}")),
        read(|cli| cli.config("plugins: {kube: {retry: {attempts: 300}}}")),
        read(|cli| cli.config("plugins: {kube: {retry: 3}}")),
        read(|cli| cli.config("plugins: {kube: {level: Medium}}")),
        read(|cli| cli.config("plugins: {kube: {labels: [a]}}")),
        read(|cli| cli.config("plugins: {kube: {host: null}}")),
        read(|cli| cli.config("plugins: {kube: {host: nowhere}}")),
        read(|cli| cli.config("plugins: {kube: {host: x, hots: y, retry: {attempts: z}}}")),
        read(|cli| cli.config("plugins:\n  kube:\n    host: [x\n")),
        read(|cli| cli.config("plugins: {kube: {host: a, host: b}}")),
        read(|cli| cli.config("plugins: {kube: {host: \"${UNSET_VARIABLE}\"}}")),
        read(|cli| cli.config("plugins: [kube]")),
        read(|cli| cli.config("plugins: {kube: x}")),
        read(|cli| cli.config("plugins: {kube: {enabled: perhaps}}")),
        read(|cli| cli.env("PROVISIONER__KUBE__RETRY__ATTEMPTS", "many")),
        read(|cli| cli.env("PROVISIONER__KUBE__HOTS", "x")),
        case("config validate", WRONG, 78, |cli| cli.config("plugins: {kube: {host: 1, hots: x}}")),
        case("config set kube.retry.attempts many", WRONG, 78, |cli| cli),
        case("config set kube.labels [", WRONG, 78, |cli| cli),
        case("config set kube.host x", "not-changeable", 78, |cli| cli.config("plugins: x\n")),
        case("kube configured --config missing.yaml", WRONG, 78, |cli| cli),
        case("kube configured", "plugin-switched-off", 1, |cli| cli.config("plugins: {kube: {enabled: false}}")),
        case("kube", "plugin-switched-off", 1, |cli| cli.env("PROVISIONER__KUBE__ENABLED", "false")),
        case("config flush", "file-exists", 1, |cli| cli.config("plugins: {}")),
    ]
}

fn processes() -> Vec<Case> {
    const FAILED: &str = "process-failed";
    let fails = |words, given| case(words, FAILED, 1, given);
    vec![
        fails("kube process run", |cli| cli.process("kind", Reply::failure(2))),
        fails("kube process capture", |cli| cli.process("kind", Reply::failure(3).stderr("no space left\n"))),
        fails("kube process lines", |cli| cli.process("kind", Reply::failure(4))),
        fails("kube process run", |cli| cli.process("kind", Reply::signal(9))),
        fails("kube process slow", |cli| cli.process("kind", Reply::success().delay(Duration::from_secs(9)))),
        fails("kube process codes", |cli| cli.process("kind", Reply::failure(1))),
        fails("kube process secret", |cli| cli.process("kind", Reply::failure(5))),
        fails("kube process query", |cli| cli.process("kind", Reply::failure(6))),
        case("kube process run", "program-not-found", 1, |cli| cli.process("kind", Reply::missing())),
        case("kube process query", "program-not-found", 1, |cli| cli.process("kind", Reply::missing())),
    ]
}

fn files() -> Vec<Case> {
    let mut cases = Vec::new();
    for words in ["write", "below", "private", "append", "create", "copy", "rename", "symlink", "mode", "nothing"] {
        let words: &'static str = match words {
            "write" => "kube change write",
            "below" => "kube change below",
            "private" => "kube change private",
            "append" => "kube change append",
            "create" => "kube change create",
            "copy" => "kube change copy",
            "rename" => "kube change rename",
            "symlink" => "kube change symlink",
            "mode" => "kube change mode",
            _ => "kube change nothing",
        };
        cases.push(plain(words, "file-not-written", 1));
    }
    for words in ["kube read missing", "kube read folder", "kube read text", "kube read list", "kube read other"] {
        cases.push(plain(words, "file-not-read", 1));
    }
    cases
}

fn questions() -> Vec<Case> {
    let unasked = |words| case(words, "no-answer", 1, Cli::without_terminal);
    let refused = |words, given| case(words, "invalid-answer", 1, given);
    vec![
        unasked("kube ask confirm"),
        unasked("kube ask text"),
        unasked("kube ask secret"),
        unasked("kube ask select"),
        unasked("kube ask many"),
        unasked("kube ask none"),
        unasked("kube ask text -y"),
        unasked("kube ask text -n"),
        unasked("kube delete demo"),
        refused("kube ask confirm", |cli| cli.answer("perhaps")),
        refused("kube ask valid", |cli| cli.answer("too much")),
        refused("kube ask select", |cli| cli.answer("c")),
        refused("kube ask many", |cli| cli.answer("a,c")),
        case("kube delete demo", "cancelled", 1, |cli| cli.answer("no")),
        case("config clear", "cancelled", 1, |cli| cli.config("plugins: {}").answer("no")),
    ]
}

fn commands() -> Vec<Case> {
    let mut cases = Vec::new();
    for words in [
        "kube end plain",
        "kube end help",
        "kube end lines",
        "kube end details",
        "kube end context",
        "kube end number",
        "kube end unicode",
        "kube end nothing",
    ] {
        cases.push(plain(words, "failed", 1));
    }
    cases.push(plain("kube end coded", "kube.broken", 9));
    cases.push(plain("kube end code", "exit-code", 7));
    for words in ["kube end panic", "kube end unwrap", "kube end index"] {
        cases.push(plain(words, "panicked", 70));
    }
    cases.push(plain("kube give", "not-data", 70));
    cases.push(plain("kube connect", "kube.no-client", 1));
    cases
}

fn built_in() -> Vec<Case> {
    vec![
        plain("apply missing.json", "file-not-read", 1),
        case("apply plan.json", "not-a-plan", 1, |cli| cli.file("plan.json", "{}")),
        case("apply plan.json", "not-a-plan", 1, |cli| cli.file("plan.json", "not JSON")),
        case("config clear -y", "not-a-configuration-file", 1, |cli| cli.env("PROVISIONER_CONFIG", "/dev/null")),
        plain("kube read missing --exit-code", "missing-argument", 2),
        plain("kube read missing --plan-out plan.json", "missing-argument", 2),
    ]
}
