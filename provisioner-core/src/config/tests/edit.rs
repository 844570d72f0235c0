//! `set` and `unset` on files that people wrote: what was to change has changed, and nothing else.

use super::random::Random;
use crate::config::edit::{Refusal, set, unset};
use provisioner_shared::value::{Kind, Node};
use serde_yaml::Value;
use std::fmt::Write;

fn text(text: &str) -> Node {
    Node::embedded(Kind::Text(text.to_owned().into()))
}

fn number(number: i128) -> Node {
    Node::embedded(Kind::Integer(number))
}

fn assert_set(before: &str, path: &str, value: &Node, after: &str) {
    let path: Vec<&str> = path.split('.').collect();
    assert_eq!(set(before, &path, value).unwrap(), after);
}

fn assert_unset(before: &str, path: &str, after: &str) {
    let path: Vec<&str> = path.split('.').collect();
    assert_eq!(unset(before, &path).unwrap().as_deref(), Some(after));
}

#[test]
fn a_value_in_one_line_is_replaced_in_its_line() {
    assert_set("a: 1\nb: 'x' # why\nc: 3\n", "b", &text("y"), "a: 1\nb: y # why\nc: 3\n");
    assert_set("a: {b: 1, c: [x, 'y, z'], d: 2}\n", "a.c", &number(5), "a: {b: 1, c: 5, d: 2}\n");
    assert_set("a: \"x # y\"   # comment\n", "a", &text("it's: \"q\""), "a: \"it's: \\\"q\\\"\"   # comment\n");
    assert_set("a:   # nothing yet\nb: 1\n", "a", &number(2), "a: 2   # nothing yet\nb: 1\n");
    assert_set("'a b' : 1\r\nc: 2\r\n", "a b", &number(2), "'a b' : 2\r\nc: 2\r\n");
}

#[test]
fn a_block_is_replaced_and_its_comments_stay() {
    let before = "a:\n  # about b\n  b: 1 # one\n  c:\n  - x\n# about d\nd: 4\n";
    assert_set(before, "a", &number(5), "a: 5\n  # about b\n  # one\n# about d\nd: 4\n");
    assert_set("a:\n- x\n- y\nb: 1\n", "a", &text("z"), "a: z\nb: 1\n");
    assert_set("a: |\n  # no comment\n  text\n\nb: 1\n", "a", &text("z"), "a: z\n\nb: 1\n");
    assert_set("a: plain\n  goes on\nb: 1\n", "a", &text("z"), "a: z\nb: 1\n");
    assert_set("a: \"x\n  y\"\nb: 1\n", "a", &text("z"), "a: z\nb: 1\n");
}

#[test]
fn a_new_key_goes_below_its_neighbours() {
    assert_set("", "a.b.c", &number(1), "a:\n  b:\n    c: 1\n");
    assert_set("# only a comment", "a", &number(1), "# only a comment\na: 1\n");
    assert_set(
        "a:\n    b: 1 # one\n\n# about d\nd: 4\n",
        "a.c",
        &number(2),
        "a:\n    b: 1 # one\n    c: 2\n\n# about d\nd: 4\n",
    );
    assert_set("a: {b: 1}\n", "a.c.d", &number(2), "a: {b: 1, c: {d: 2}}\n");
    assert_set("a: {}\n", "a.c", &number(2), "a: {c: 2}\n");
    assert_set("a:\nb: 1\n", "a.c", &number(2), "a:\n  c: 2\nb: 1\n");
    assert_set("a: null # none\nb: 1\n", "a.c", &number(2), "a: # none\n  c: 2\nb: 1\n");
    assert_set("a: [\n  x\n]\n", "b", &number(1), "a: [\n  x\n]\nb: 1\n");
    assert_set("---\na: |\n  x\n\n", "b", &number(1), "---\na: |\n  x\nb: 1\n\n");
}

#[test]
fn an_entry_is_removed_with_the_keys_it_leaves_empty() {
    assert_unset("a: 1\nb: 2 # two\nc: 3\n", "b", "a: 1\nc: 3\n");
    assert_unset("a:\n  b:\n    c: 1\n  # about d\n  d: 2\n", "a.b.c", "a:\n  # about d\n  d: 2\n");
    assert_unset("# top\na:\n  b: 1\n", "a.b", "# top\n");
    assert_unset("a: {b: 1, c: 2, d: 3}\n", "a.b", "a: {c: 2, d: 3}\n");
    assert_unset("a: {b: 1, c: 2, d: 3}\n", "a.d", "a: {b: 1, c: 2}\n");
    assert_unset("a: {b: 1, c: 2, d: 3}\n", "a.c", "a: {b: 1, d: 3}\n");
    assert_eq!(unset("a: 1\n", &["b"]).unwrap(), None);
}

#[test]
fn what_would_change_something_else_is_refused() {
    let refusal = |text, keys: &[&str]| set(text, keys, &number(2)).unwrap_err();
    assert!(matches!(refusal("a: &x {b: 1}\nc: *x\n", &["c", "b"]), Refusal::TooClever));
    assert!(matches!(refusal("a: &x 1\nc: *x\n", &["a"]), Refusal::TooClever));
    assert!(matches!(refusal("a: [1]\n", &["a", "b"]), Refusal::NoMapping(key) if key == "a"));
    assert!(matches!(refusal("a: {\n", &["a", "b"]), Refusal::Broken));
    // What `<<` brings in stands elsewhere: the key is written where it was asked for.
    assert_set("a: &x {b: 1}\nc:\n  <<: *x\n", "c.b", &number(2), "a: &x {b: 1}\nc:\n  <<: *x\n  b: 2\n");
}

/// A commented file of about 200 lines, and the paths of everything in it.
fn written_by_hand(random: &mut Random) -> (String, Vec<Vec<String>>) {
    let (mut out, mut paths) = (String::from("# My configuration: don't touch\n\nplugins:\n"), Vec::new());
    for plugin in 0..8 {
        writeln!(out, "  # ---- plugin {plugin} ----\n  plugin-{plugin}: # the \"best\" one").unwrap();
        for key in 0..7 {
            let comment = random.pick(&["", "  # why: because", " # 'quoted' comment", ""]);
            let (plugin, key) = (format!("plugin-{plugin}"), format!("key_{key}"));
            paths.push(vec!["plugins".to_owned(), plugin.clone(), key.clone()]);
            match random.below(9) {
                0 => writeln!(out, "    {key}: plain text{comment}"),
                1 => writeln!(out, "    {key}: 'it''s # quoted'{comment}"),
                2 => writeln!(out, "    {key}: \"a \\\" b: c\"{comment}\n"),
                3 => writeln!(out, "    {key}: [a, \"b, ]\", c]{comment}"),
                4 => writeln!(out, "    {key}:{comment}\n    - one # first\n    # between\n    - two"),
                5 => writeln!(out, "    {key}: |\n      line one\n      # no comment\n"),
                6 => writeln!(out, "    {key}: {{x: 1, y: {{z: 'q'}}}}{comment}"),
                7 => writeln!(out, "    # about {key}\n    {key}:{comment}\n      inner: 5 # five\n      other: ~"),
                _ => writeln!(out, "    {key}: 0x1F{comment}"),
            }
            .unwrap();
            if out.ends_with("other: ~\n") {
                paths.push(["plugins", &plugin, &key, "inner"].map(str::to_owned).to_vec());
            }
        }
    }
    if random.below(4) == 0 { (out.replace('\n', "\r\n"), paths) } else { (out, paths) }
}

/// The same change on a tree of another library.
fn change(value: &mut Value, path: &[&str], new: Option<Value>) {
    let Some((key, rest)) = path.split_first() else { return };
    if value.is_null() {
        *value = Value::Mapping(serde_yaml::Mapping::new());
    }
    let mapping = value.as_mapping_mut().unwrap();
    match (rest.is_empty(), new) {
        (true, Some(new)) => drop(mapping.insert((*key).into(), new)),
        (true, None) => drop(mapping.remove(*key)),
        (false, new) => change(mapping.entry((*key).into()).or_insert(Value::Null), rest, new),
    }
}

fn comments(text: &str) -> Vec<&str> {
    ["# My", "# ----", "# the", "# why", "# 'quoted'", "# first", "# between", "# about", "# five"]
        .iter()
        .flat_map(|comment| text.matches(comment))
        .collect()
}

#[test]
fn exactly_what_was_asked_for_changes_in_a_long_file() {
    let mut random = Random::new(7);
    let values = [
        (text("word"), Value::from("word")),
        (text("two\nlines: #x"), Value::from("two\nlines: #x")),
        (text("no"), Value::from("no")),
        (number(42), Value::from(42)),
        (Node::embedded(Kind::Bool(true)), Value::from(true)),
        (Node::embedded(Kind::List(vec![text("a, b"), number(1)])), Value::from(vec![Value::from("a, b"), 1.into()])),
    ];
    for _ in 0..400 {
        let (before, paths) = written_by_hand(&mut random);
        assert!(before.lines().count() >= 100);
        let mut path = random.pick(&paths).clone();
        if random.below(4) == 0 {
            path[2] = format!("new_{}", random.below(100));
        }
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        let (node, value) = random.pick(&values).clone();
        let after = set(&before, &path, &node).unwrap_or_else(|error| panic!("{error:?} {path:?}\n{before}"));
        let mut expected: Value = serde_yaml::from_str(&before).unwrap();
        change(&mut expected, &path, Some(value));
        assert_eq!(serde_yaml::from_str::<Value>(&after).unwrap(), expected, "{path:?}\n{before}\n{after}");
        assert_eq!(comments(&after), comments(&before), "{path:?}\n{before}\n{after}");
        // What was replaced was at most six lines, what is new at most four: everything else stands as it stood.
        let head = before.lines().zip(after.lines()).take_while(|(one, other)| one == other).count();
        let tail = before.lines().rev().zip(after.lines().rev()).take_while(|(one, other)| one == other).count();
        assert!(head + tail + 6 >= before.lines().count(), "{path:?}\n{before}\n{after}");
        assert!(head + tail + 4 >= after.lines().count(), "{path:?}\n{before}\n{after}");

        let removed = unset(&after, &path).unwrap_or_else(|error| panic!("{error:?} {path:?}\n{after}")).unwrap();
        let mut expected: Value = serde_yaml::from_str(&after).unwrap();
        if path.len() == 3 {
            change(&mut expected, &path, None);
            assert_eq!(serde_yaml::from_str::<Value>(&removed).unwrap(), expected, "{path:?}\n{after}\n{removed}");
        }
    }
}
