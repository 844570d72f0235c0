//! Default files, user files and variables that were mangled: whatever they say, the program answers.
//!
//! A short run is part of the tests; `PROVISIONER_FUZZ=2000000 cargo test --release -p provisioner-core --lib fuzz`
//! runs longer, `PROVISIONER_FUZZ_SEED` elsewhere.

use super::fixture::{CONFIG, DEFAULTS, PLUGIN, PROGRAM};
use super::random::Random;
use crate::config::edit::{set, unset};
use crate::config::{ConfigDef, LoadedConfig, Sources};
use crate::environment::Environment;
use crate::registry::PluginDef;
use provisioner_shared::value::{Kind, Node};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

const USER: &str = "\
# mine
base: &base {attempts: 2}
plugins:
  demo:
    name: \"quoted ${HOME} text\" # why
    port: 0x1F
    tags:
    - one
    - 'two'
    retry:
      <<: *base
      wait-seconds: null
    mode: !slow {level: 1}
    any: |
      text
  other: {word: x}
";

/// What a mangled text is made of beside itself.
const PIECES: &[&str] = &[
    ":",
    ": ",
    "- ",
    "\n",
    "\n  ",
    "\n    ",
    "[",
    "]",
    "{",
    "}",
    ",",
    "&a ",
    "*a",
    "<<: ",
    "!x ",
    "!!int ",
    "|\n",
    ">-\n",
    "\"",
    "'",
    "#",
    " #",
    "? ",
    "---\n",
    "...\n",
    "%YAML 1.2\n",
    "~",
    "null",
    "true",
    "1",
    "-1",
    "1e999",
    ".nan",
    "0x",
    "99999999999999999999",
    "${",
    "${HOME}",
    "${NO}",
    "${NO:-d}",
    "$${",
    "}",
    "\t",
    "\r\n",
    "\u{feff}",
    "\u{85}",
    "🦀",
    "\u{0}",
    "\u{7f}",
    "plugins:",
    "demo:",
    "port:",
    "retry:",
    "mode:",
    "slow",
    "level",
    "enabled: false",
    "name: nobody",
];

fn mangled(random: &mut Random, text: &str) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for _ in 0..random.below(6) {
        let at = random.below(letters.len() + 1);
        let to = (at + random.below(12)).min(letters.len());
        match random.below(5) {
            0 => drop(letters.drain(at..to)),
            1 => {
                let piece: Vec<char> = letters[at..to].to_vec();
                let there = random.below(letters.len() + 1);
                letters.splice(there..there, piece);
            }
            2 => letters.truncate(at),
            _ => drop(letters.splice(at..at, random.pick(PIECES).chars())),
        }
    }
    letters.into_iter().collect()
}

/// A mangled default file. The text of a definition lives as long as the program, so there is an end to new ones.
fn defaults(random: &mut Random, pool: &mut Vec<&'static str>) -> &'static str {
    if pool.len() < 50_000 {
        pool.push(Box::leak(mangled(random, DEFAULTS).into_boxed_str()));
    }
    pool[random.below(pool.len())]
}

/// One execution: read, say what is wrong, change, and compare what has to be the same.
fn execute(random: &mut Random, pool: &mut Vec<&'static str>) {
    let plugin = match random.below(3) {
        0 => PluginDef { config: Some(ConfigDef { text: defaults(random, pool), ..CONFIG }), ..PLUGIN },
        _ => PLUGIN,
    };
    let user = mangled(random, USER);
    let mut variables = BTreeMap::from([("HOME".to_owned(), "/nowhere".into())]);
    for name in
        ["NAME", "PORT", "RETRY", "RETRY__ATTEMPTS", "MODE__SLOW__LEVEL", "LABELS__A", "TOKEN", "ENABLED", "X__Y"]
    {
        if random.below(8) == 0 {
            variables.insert(format!("TOOL__DEMO__{name}"), mangled(random, "{a: 1}").replace('\0', "").into());
        }
    }
    let sources = Sources::new(&PROGRAM, &Environment::Fixed(variables), None).pretending(&user);
    let quick = LoadedConfig::assemble(&sources, &plugin.section(), false);
    let placed = LoadedConfig::assemble(&sources, &plugin.section(), true);
    assert_eq!(quick.mistakes.is_empty(), placed.mistakes.is_empty(), "{user}");
    match sources.read(&plugin.section()) {
        Ok(_) => assert!(placed.mistakes.is_empty()),
        Err(error) => assert_eq!(error.get_exit_code().code(), 78),
    }
    let _ = (sources.disabled(&plugin.section()), placed.masked(), placed.present("retry.attempts"));
    let node = Node::embedded(Kind::Integer(7));
    if let Ok(after) = set(&user, &["plugins", "demo", "port"], &node) {
        let removed = unset(&after, &["plugins", "demo", "port"]);
        assert!(!matches!(removed, Ok(None)), "{after}");
    }
}

#[test]
fn whatever_the_files_say_the_program_answers() {
    let number = |name: &str| std::env::var(name).ok().and_then(|number| number.parse::<u64>().ok());
    let executions = number("PROVISIONER_FUZZ").unwrap_or(3_000);
    let mut random = Random::new(number("PROVISIONER_FUZZ_SEED").unwrap_or(1));
    let mut pool = Vec::new();
    for execution in 0..executions {
        let start = Instant::now();
        execute(&mut random, &mut pool);
        assert!(start.elapsed() < Duration::from_secs(10), "execution {execution} took {:?}", start.elapsed());
    }
}
