//! What a bad user file or a bad variable is answered with: message, place, code 78, and nobody else is stopped.

use super::fixture::World;

/// A section's content, indented by four, and the first line of the answer after the file's name.
pub(super) const SECTIONS: &[(&str, &str)] = &[
    ("nam: x", ":3:5: unknown key `nam` in `demo`"),
    ("zzz: x", ":3:5: unknown key `zzz` in `demo`"),
    ("name: 5", ":3:11: `demo.name`: expected text, found `5`"),
    ("name: 1.10", ":3:11: `demo.name`: expected text, found a number with a fraction"),
    ("name: true", ":3:11: `demo.name`: expected text, found `true`"),
    ("name: [a]", ":3:5: `demo.name`: expected text, found a list"),
    ("name: {a: b}", ":3:5: `demo.name`: expected text, found a mapping"),
    ("name: null", ":3:11: `demo.name`: expected text, found null"),
    ("name:", ":3:10: `demo.name`: expected text, found null"),
    ("port: abc", ":3:11: `demo.port`: expected a whole number from 0 to 65535 (u16), found text `abc`"),
    ("port: 65536", ":3:11: `demo.port`: expected a whole number from 0 to 65535 (u16), found `65536`"),
    ("port: -1", ":3:11: `demo.port`: expected a whole number from 0 to 65535 (u16), found `-1`"),
    ("port: 1.5", ":3:11: `demo.port`: expected a whole number from 0 to 65535 (u16), found a number with a fraction"),
    ("port: \"80\"", ":3:11: `demo.port`: expected a whole number from 0 to 65535 (u16), found text `80`"),
    ("port: 99999999999999999999999999999999999999999", ":3:11: `demo.port`: expected a whole number"),
    ("port: {}", ":3:5: `demo.port`: expected a whole number from 0 to 65535 (u16), found a mapping"),
    ("ratio: big", ":3:12: `demo.ratio`: expected a number, found text `big`"),
    ("ratio: '1.5'", ":3:12: `demo.ratio`: expected a number, found text `1.5`"),
    ("letter: xy", ":3:13: `demo.letter`: expected one character, found text `xy`"),
    ("letter: 7", ":3:13: `demo.letter`: expected one character, found `7`"),
    ("letter: ''", ":3:13: `demo.letter`: expected one character, found text ``"),
    ("loud: yes", ":3:11: `demo.loud`: expected `true` or `false`, found text `yes`"),
    ("loud: 1", ":3:11: `demo.loud`: expected `true` or `false`, found `1`"),
    ("tags: a", ":3:11: `demo.tags`: expected a list, found text `a`"),
    ("tags: [a, 1]", ":3:15: `demo.tags.1`: expected text, found `1`"),
    ("tags:\n    - a\n    - {b: c}", ":5:8: `demo.tags.1`: expected text, found a mapping"),
    ("tags: null", ":3:11: `demo.tags`: expected a list, found null"),
    ("labels: [a]", ":3:5: `demo.labels`: expected a mapping, found a list"),
    ("labels: {a: b}", ":3:17: `demo.labels.a`: expected a whole number"),
    ("labels: ~", ":3:13: `demo.labels`: expected a mapping, found null"),
    ("retry: 5", ":3:12: `demo.retry`: expected a mapping, found `5`"),
    ("retry: {atempts: 5}", ":3:13: unknown key `atempts` in `demo.retry`"),
    ("retry:\n      attempts: 3\n      attempts: 4", ":5:7: duplicate key `attempts`"),
    (
        "retry: {wait: 1, wait-seconds: 2}",
        ":3:22: duplicate key `wait-seconds` in `demo.retry`: it is there by another name",
    ),
    ("retry: {attempts: null}", ":3:23: `demo.retry.attempts`: expected a whole number"),
    ("mode: quick", ":3:11: `demo.mode`: unknown value `quick`"),
    ("mode: fsat", ":3:11: `demo.mode`: unknown value `fsat`"),
    ("mode: slow", ":3:11: `demo.mode`: `slow` needs a value"),
    ("mode: {slow: {}}", ":3:12: `demo.mode.slow.level` has no value"),
    ("mode: {slow: {level: 300}}", ":3:26: `demo.mode.slow.level`: expected a whole number from 0 to 255 (u8)"),
    ("mode: {fast: 1}", ":3:18: `demo.mode.fast`: expected no value, found `1`"),
    ("mode: {fast: , slow: {level: 1}}", ":3:5: `demo.mode`: expected one of `fast`"),
    ("mode: {custom: [a]}", ":3:12: `demo.mode.custom`: expected text"),
    ("mode: {both: [1]}", ":3:12: `demo.mode.both`: expected a list of 2 values, found a list of 1 value"),
    ("mode: !quick x", ":3:11: `demo.mode`: unknown value `quick`"),
    ("mode: [fast]", ":3:5: `demo.mode`: expected one of `fast`"),
    ("pair: [1]", ":3:5: `demo.pair`: expected a list of 2 values, found a list of 1 value"),
    ("pair: [1, x]", ":3:15: `demo.pair.1`: expected a whole number"),
    ("servers: [{}]", ":3:5: `demo.servers.0.host` has no value"),
    ("servers:\n    - host: a\n    - port: 1", ":5:7: `demo.servers.1.host` has no value"),
    ("servers: [{host: a, prot: 1}]", ":3:25: unknown key `prot` in `demo.servers.0`"),
    ("limit: x", ":3:12: `demo.limit`: expected a whole number"),
    ("token: 5", ":3:12: `demo.token`: expected text, found something else"),
    ("name: '${NOT_SET}'", ":3:11: `demo.name`: the variable `NOT_SET` is not set"),
    ("name: 'a ${OPEN'", ":3:11: `demo.name`: a `${` without its `}`"),
    ("name: '${not a name}'", ":3:11: `demo.name`: `not a name` cannot be the name of a variable"),
    ("port: '${WORD}'", ":3:11: `demo.port`: expected a whole number from 0 to 65535 (u16), found text `word`"),
    ("tags: ['${NOT_SET}']", ":3:12: `demo.tags.0`: the variable `NOT_SET` is not set"),
    ("name: nobody", ":2:3: `demo`: `name` must be somebody"),
    ("? [a, b]\n    : c", ":3:7: a key has to be text"),
];

/// A whole file, and the first line of the answer after the file's name.
pub(super) const FILES: &[(&str, &str)] = &[
    ("plugins:\n  demo: 5\n", ":2:9: `demo`: expected a mapping, found `5`"),
    ("plugins:\n  demo: [a]\n", ":2:3: `demo`: expected a mapping, found a list"),
    ("plugins:\n  demo: text\n", ":2:9: `demo`: expected a mapping, found text `text`"),
    ("plugins:\n  demo:\n    port: 1\n  demo:\n    port: 2\n", ":4:3: duplicate key `demo`"),
    ("plugins:\n  demo:\n    <<: 5\n", ":3:9: `<<` takes a mapping or a list of mappings"),
];

/// A whole file that cannot be read at all, and the first line of the answer after the file's name.
pub(super) const BROKEN: &[(&str, &str)] = &[
    ("plugins: [a, b]\n", ":1:10: `plugins`: expected a mapping, found a list"),
    ("plugins: text\n", ":1:10: `plugins`: expected a mapping, found text `text`"),
    ("plugins: 5\n", ":1:10: `plugins`: expected a mapping, found `5`"),
    ("just text\n", ":1:1: expected a mapping, found text `just text`"),
    ("- a\n- b\n", ":1:1: expected a mapping, found a list"),
    ("plugin:\n  demo: {}\n", ":1:1: unknown key `plugin`"),
    ("plugins: {}\nplugins: {}\n", ":2:1: duplicate key `plugins`"),
    ("plugins:\n  demo: {name: x\n", ":3:1: "),
    ("plugins:\n  demo:\n    name: \"x\n", ":3:11: text in quotes that never ends"),
    ("plugins:\n\tdemo: {}\n", ":2:1: a tab cannot indent YAML"),
    ("plugins:\n  demo:\n    name: a: b\n", ":3:12: a `:` that does not belong here"),
    ("plugins:\n  demo:\n   port: 1\n    name: x\n", ":4:9: a `:` that does not belong here"),
    ("plugins:\n  demo:\n    port: 1\n   name: x\n", ":4:4: a line that does not fit the mapping it stands in"),
    ("plugins:\n  demo:\n    name: @x\n", ":3:11: a value cannot start with `@`"),
    ("plugins: *nothing\n", ":1:10: an alias without its anchor"),
    ("a: 1\n---\nb: 2\n", ":2:1: more than one YAML document"),
    ("plugins:\n  demo:\n    name: \u{1}\n", ":3:11: the control character 0x01 is not allowed"),
];

pub(super) const HEAD: &str = "plugins:\n  demo:\n    ";

/// Every case that is answered otherwise: a table is corrected in one go.
fn failures<'a>(cases: impl IntoIterator<Item = (World, &'a str)>, others: &[&[&str]]) -> Vec<String> {
    let mut failures = Vec::new();
    for (world, says) in cases {
        let ended = world.run(&["demo", "show"]);
        let expected = format!("error: ~/.config/tool/config.yaml{says}");
        if ended.code != 78 || !ended.out.is_empty() || !ended.err.starts_with(&expected) {
            failures.push(format!("expected: {expected}\nfound: {ended:?}\n{}", ended.err));
        }
        for args in others {
            let ended = world.run(args);
            if ended.code != 0 || !ended.err.is_empty() {
                failures.push(format!("{args:?} beside {says}: {ended:?}"));
            }
        }
    }
    failures
}

#[test]
fn a_bad_section_stops_its_own_plugin_only() {
    let sections =
        SECTIONS.iter().map(|(text, says)| (World::with(format!("{HEAD}{text}\n")).var("WORD", "word"), *says));
    let files = FILES.iter().map(|(text, says)| (World::with(text), *says));
    let failures = failures(sections.chain(files), &[&["other", "show"], &["demo", "plain"]]);
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

#[test]
fn a_broken_file_stops_no_command_that_needs_no_configuration() {
    let cases = BROKEN.iter().map(|(text, says)| (World::with(text), *says));
    let others: &[&[&str]] = &[
        &["demo", "plain"],
        &["other", "version"],
        &["version"],
        &["--help"],
        &["demo", "--help"],
        &["demo", "show", "--help"],
    ];
    let failures = failures(cases, others);
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

#[test]
fn all_mistakes_are_told_at_once_each_with_its_line_and_a_caret() {
    let world = World::with("plugins:\n  demo:\n    prot: 1\n    port: abc # not a number\n    retry: {atempts: 5}\n");
    let ended = world.var("TOOL__DEMO__LOUD", "maybe").run(&["demo", "show"]);
    assert_eq!(
        ended.err,
        "\
error: 4 errors in the configuration of `demo`

~/.config/tool/config.yaml:3:5: unknown key `prot` in `demo`
  |
3 |     prot: 1
  |     ^^^^
  = help: did you mean `port`?

~/.config/tool/config.yaml:4:11: `demo.port`: expected a whole number from 0 to 65535 (u16), found text `abc`
  |
4 |     port: abc # not a number
  |           ^^^
  = help: write a whole number

~/.config/tool/config.yaml:5:13: unknown key `atempts` in `demo.retry`
  |
5 |     retry: {atempts: 5}
  |             ^^^^^^^
  = help: did you mean `attempts`?

$TOOL__DEMO__LOUD: `demo.loud`: expected `true` or `false`, found text `maybe`
 = help: write `true` or `false`, without quotes
"
    );
}

/// What is written for a number or a switch, and the help: it has to work.
#[test]
fn the_help_says_what_to_write_and_that_is_accepted() {
    for (key, value, help) in [
        ("port", "007", Some("write `7`")),
        ("port", "0123", Some("write `123`")),
        ("port", "'80'", Some("write `80` without quotes")),
        ("port", "80.0", Some("write `80`")),
        ("port", "!!float 3", Some("write `3`")),
        ("port", "00", Some("write `0`")),
        ("port", "'99999'", Some("write a number within these bounds")),
        ("port", "1.5", Some("write a whole number")),
        ("port", "1e400", Some("write a whole number")),
        ("port", "!custom 5", Some("write a whole number")),
        ("limit", "-007", Some("write `-7`")),
        ("ratio", "'1.5'", Some("write `1.5` without quotes")),
        ("ratio", "'inf'", Some("write a number")),
        ("loud", "yes", Some("write `true`")),
        ("loud", "'off'", Some("write `false`")),
    ] {
        let world = World::with(format!("plugins: {{demo: {{{key}: {value}}}}}\n"));
        let ended = world.run(&["demo", "show"]);
        let found = ended.err.lines().find_map(|line| line.trim().strip_prefix("= help: "));
        assert_eq!((ended.code, found), (78, help), "{key}: {value}: {}", ended.err);
        if let Some(written) = help.and_then(|help| help.split('`').nth(1)) {
            world.write(format!("plugins: {{demo: {{{key}: {written}}}}}\n"));
            assert_eq!(world.run(&["demo", "show"]).code, 0, "{key}: {written}");
        }
    }
    let tagged = World::with("plugins: {demo: {port: !custom 5}}\n").run(&["demo", "show"]);
    assert!(tagged.err.contains("found a value with the tag `!custom`"), "{}", tagged.err);
    let whole = World::with("plugins: {demo: {port: 80.0}}\n").run(&["demo", "show"]);
    assert!(whole.err.contains("found `80.0`"), "{}", whole.err);
}

#[test]
fn brackets_in_quotes_are_text() {
    let text = "[".repeat(140);
    for quoted in [format!("\"{text}\""), format!("'{text}'"), format!("x # {text}"), format!("it's '{text}")] {
        let ended = World::with(format!("{HEAD}name: {quoted}\n")).run(&["demo", "show"]);
        assert_eq!(ended.code == 0, !quoted.starts_with("it's"), "{quoted}: {}", ended.err);
    }
}
