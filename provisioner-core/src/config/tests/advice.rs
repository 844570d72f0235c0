//! What an error advises is tried: the value that a help line proposes is accepted, the name that it suggests is known,
//! the command that it names does what is meant. A help line that no row follows is a failure as well.

use super::fixture::{Ended, World};

/// Lines of a section with the part in `«…»` that is wrong, and the help lines are followed for it.
const LINES: &[&str] = &[
    "«nam»: x",
    "«prot»: 1",
    "name: «5»",
    "name: «1.10»",
    "name: «true»",
    "name: «0x1f»",
    "name: «.inf»",
    "name: «[a]»",
    "name: «null»",
    "letter: «7»",
    "letter: «17»",
    "letter: «true»",
    "letter: «xy»",
    "port: «65536»",
    "port: «-1»",
    "port: «1.5»",
    "port: «abc»",
    "tags: «{a: b}»",
    "labels: «null»",
    "labels: {a: «b»}",
    "port: «007»",
    "port: «\"80\"»",
    "port: «'080'»",
    "port: «1.0»",
    "port: «8e1»",
    "ratio: «'1.5'»",
    "ratio: «\"1e3\"»",
    "loud: «yes»",
    "loud: «on»",
    "loud: «No»",
    "loud: «off»",
    "loud: «'true'»",
    "limit: «'5'»",
    "limit: «-05»",
    "tags: «a»",
    "tags: «null»",
    "tags: [a, «1»]",
    "retry: {«atempts»: 5}",
    "retry: {attempts: «'5'»}",
    "mode: «fsat»",
    "mode: «quick»",
    "mode: «custom»",
    "mode: {«fsat»: }",
    "mode: «{fast: 1}»",
    "servers: [{host: a, «prot»: 1}]",
    "name: «@x»",
    "name: «a: b»",
    "name: «`x`»",
];

/// The same of a whole file.
const FILES: &[&str] = &["«plugin»:\n  demo: {}\n", "plugins:\n  demo: {port: 1}\n«plugins:\n  demo: {loud: true}\n»"];

/// Variables that are wrong.
const VARIABLES: &[(&str, &str)] = &[
    ("TOOL__DEMO__PRT", "1"),
    ("TOOL__DEMO__RETRY__ATEMPTS", "1"),
    ("TOOL__DEMO__PORT", "007"),
    ("TOOL__DEMO__MODE", "fsat"),
    ("TOOL__DEMO__TAGS", "a"),
    ("TOOL__DEMO__ENABLED", "false"),
];

/// Command lines that are wrong, and what stands in for what their help leaves open.
const COMMANDS: &[&[&str]] = &[
    &["config", "get", "demo.prt"],
    &["config", "get", "dmo.port"],
    &["config", "get", "demo.retry.atempts"],
    &["config", "explain", "demo.prt"],
    &["config", "set", "demo.prt", "1"],
    &["config", "unset", "demo.retry.atempts"],
    &["config", "veiw"],
    &["config", "view", "dmo"],
    &["plugins", "info", "dmo"],
    &["dmo", "show"],
    &["demo", "shwo"],
    &["help", "error", "unknown-comand"],
    &["help", "error", "nothing-like-it"],
    &["--verbos", "demo", "show"],
];

fn wrong(row: &str) -> (&str, &str, &str) {
    let (before, rest) = row.split_once('«').unwrap();
    let (wrong, after) = rest.split_once('»').unwrap();
    (before, wrong, after)
}

/// The help lines of an error.
fn advice(ended: &Ended) -> Vec<String> {
    let lines = ended.err.lines().map(|line| line.trim_start_matches([' ', '=']));
    lines
        .filter_map(|line| line.strip_prefix("help: ").or_else(|| line.strip_prefix("tip: ")))
        .map(str::to_owned)
        .collect()
}

/// The parts in backticks, and clap's in quotes.
fn quoted(advice: &str) -> Vec<&str> {
    let mark = if advice.contains('`') { '`' } else { '\'' };
    advice.split(mark).skip(1).step_by(2).collect()
}

/// What the wrong part becomes by one piece of advice; `None`: it is not known how to follow it.
fn corrected(advice: &str, wrong: &str) -> Option<String> {
    let parts = quoted(advice);
    let first = parts.first().map(|part| (*part).to_owned());
    match advice {
        _ if advice.starts_with("did you mean") || advice.contains("similar") => first,
        _ if advice.starts_with("the keys are") || advice.starts_with("the values are") => first,
        _ if advice.starts_with("the plugins are") || advice.starts_with("the names here are") => first,
        "write a number" | "write a whole number" | "write a number within these bounds" => Some("1".to_owned()),
        _ if advice.starts_with("remove the line (`<key>: null`") => Some("{one: null}".to_owned()),
        "write exactly one character" | "write a single value" | "write a value, or remove the line" => {
            Some("x".to_owned())
        }
        "put the value in quotes" => Some(format!("'{wrong}'")),
        // What is left open is a value like any other.
        _ if advice.starts_with("write `{") => first.map(|part| part.replace("value", "x").replace("[…]", "[1, 2]")),
        _ if advice.contains("keep one") => Some(String::new()),
        _ if advice.starts_with("quote text") => Some(format!("'{wrong}'")),
        _ if advice.starts_with("write `") => first.map(|part| part.replace('…', "a")),
        _ => None,
    }
}

#[test]
fn what_is_advised_for_a_line_is_accepted() {
    let files = LINES.iter().map(|row| format!("plugins:\n  demo:\n    {row}\n"));
    let files = files.chain(FILES.iter().map(|file| (*file).to_owned()));
    let mut failures = Vec::new();
    for row in files {
        let (before, wrong, after) = wrong(&row);
        let ended = World::with(format!("{before}{wrong}{after}")).run(&["demo", "show"]);
        let advice = advice(&ended);
        if ended.code != 78 || advice.is_empty() {
            failures.push(format!("{row}: no advice: {ended:?}"));
        }
        for advice in advice {
            let Some(right) = corrected(&advice, wrong) else {
                failures.push(format!("{row}: it is not known how to follow `{advice}`"));
                continue;
            };
            let text = format!("{before}{right}{after}");
            let ended = World::with(&text).run(&["demo", "show"]);
            // A key that is suggested for another may want a value of another kind.
            let same_place = ended.err.contains("is not a key") || ended.err.contains("unknown key");
            let is_key = after.starts_with(':');
            if if is_key { same_place } else { ended.code != 0 } {
                failures.push(format!("{row}: `{advice}` leads to {text:?}: {}", ended.err));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn what_is_advised_for_a_variable_is_accepted() {
    let mut failures = Vec::new();
    for (name, value) in VARIABLES {
        let ended = World::new().var(name, *value).run(&["demo", "show"]);
        let advice = advice(&ended);
        if ended.code == 0 || advice.is_empty() {
            failures.push(format!("{name}={value}: no advice: {ended:?}"));
        }
        for advice in advice {
            let parts = quoted(&advice);
            let world = match parts.as_slice() {
                _ if advice.starts_with("unset `") => World::new().var(name, parts[1]),
                // One part of the name.
                [known, ..] if known.starts_with(|letter: char| letter.is_ascii_uppercase()) => {
                    let (above, _) = name.rsplit_once("__").unwrap();
                    World::new().var(&format!("{above}__{known}"), *value)
                }
                [right, ..] => World::new().var(name, *right),
                [] => {
                    failures.push(format!("{name}={value}: it is not known how to follow `{advice}`"));
                    continue;
                }
            };
            let ended = world.run(&["demo", "show"]);
            if ended.code != 0 {
                failures.push(format!("{name}={value}: `{advice}`: {}", ended.err));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn what_is_advised_for_a_command_line_is_accepted() {
    let mut failures = Vec::new();
    for words in COMMANDS {
        let ended = World::new().run(words);
        let advice = advice(&ended);
        if ended.code == 0 || advice.is_empty() {
            failures.push(format!("{words:?}: no advice: {ended:?}"));
        }
        for advice in advice {
            for right in quoted(&advice) {
                let commands = followed(words, right);
                let ends: Vec<Ended> = commands
                    .iter()
                    .map(|words| World::new().run(&words.iter().map(String::as_str).collect::<Vec<_>>()))
                    .collect();
                if ends.iter().all(|ended| ended.code != 0) {
                    failures.push(format!("{words:?}: `{advice}` leads to {commands:?}: {ends:?}"));
                }
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// The command lines that follow a piece of advice: the command that it names, or this one with one word replaced.
fn followed(words: &[&str], right: &str) -> Vec<Vec<String>> {
    let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    if let Some(command) = right.strip_prefix("tool ") {
        return vec![shell_words::split(command).unwrap()];
    }
    let mut commands = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let mut replaced = owned(words);
        // One part of a key, or all of it.
        for part in word.split('.').filter(|part| !part.is_empty()) {
            replaced[index] = word.replacen(part, right, 1);
            commands.push(replaced.clone());
        }
        replaced[index] = right.to_owned();
        commands.push(replaced);
    }
    let mut more = owned(words);
    more.push(right.to_owned());
    commands.push(more);
    commands
}

#[test]
fn a_plugin_that_is_switched_off_is_switched_on_as_advised() {
    let world = World::with("plugins: {demo: {enabled: false}}\n");
    let ended = world.run(&["demo", "show"]);
    let advice = advice(&ended);
    let command = quoted(&advice[0])[0].strip_prefix("tool ").unwrap().to_owned();
    let words = shell_words::split(&command).unwrap();
    let ended = world.run(&words.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(ended.code, 0, "{command}: {}", ended.err);
    assert_eq!(world.run(&["demo", "show"]).code, 0);
}
