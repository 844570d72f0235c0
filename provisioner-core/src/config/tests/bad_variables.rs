//! What a bad variable is answered with: its name in the place of a file's, code 78, and nobody else is stopped.

use super::fixture::World;

/// A variable below `TOOL__DEMO__`, its value, and how the answer goes on behind the variable's name.
const VARIABLES: &[(&str, &str, &str)] = &[
    ("PORT", "abc", "`demo.port`: expected a whole number from 0 to 65535 (u16), found text `abc`"),
    ("PORT", "65536", "`demo.port`: expected a whole number from 0 to 65535 (u16), found `65536`"),
    ("PORT", "-1", "`demo.port`: expected a whole number from 0 to 65535 (u16), found `-1`"),
    ("PORT", "", "`demo.port`: expected a whole number"),
    ("PORT", "[1]", "`demo.port`: expected a whole number"),
    ("LOUD", "maybe", "`demo.loud`: expected `true` or `false`, found text `maybe`"),
    ("RATIO", "big", "`demo.ratio`: expected a number, found text `big`"),
    ("LETTER", "xy", "`demo.letter`: expected one character, found text `xy`"),
    ("MODE", "quick", "`demo.mode`: unknown value `quick`"),
    ("TAGS", "[a, 1]", "`demo.tags.1`: expected text, found `1`"),
    ("RETRY__ATTEMPTS", "many", "`demo.retry.attempts`: expected a whole number"),
    ("RETRY__ATEMPTS", "5", "not a key of `demo.retry`"),
    ("NAM", "x", "not a key of `demo`"),
];

#[test]
fn a_bad_variable_stops_its_own_plugin_only() {
    let mut failures = Vec::new();
    for (key, value, says) in VARIABLES {
        let name = format!("TOOL__DEMO__{key}");
        let world = World::new().var(&name, *value);
        let ended = world.run(&["demo", "show"]);
        let expected = format!("error: ${name}: {says}");
        if ended.code != 78 || !ended.out.is_empty() || !ended.err.starts_with(&expected) {
            failures.push(format!("{value}: expected: {expected}\nfound: {}", ended.err));
        }
        for args in [["other", "show"], ["demo", "plain"]] {
            let ended = world.run(&args);
            if ended.code != 0 || !ended.err.is_empty() {
                failures.push(format!("{args:?} beside {name}={value}: {ended:?}"));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}
