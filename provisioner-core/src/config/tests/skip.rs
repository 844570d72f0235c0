//! A section that is found by skipping the others is the one that the parser finds, in every file that is skipped
//! through; all other files are the parser's.

use super::random::Random;
use crate::config::layers::section::parsed;
use crate::config::layers::skip;
use provisioner_shared::parse::YamlReader;
use provisioner_shared::value::{Kind, Layer, Node};

/// A file as people write it.
const FILE: &str = "\
# The settings of this machine
plugins:
  aws:
    region: eu-1  # the nearest
    zones: [a, b, c-1]
    url: https://example.org:8080/x?y=z#top
    empty:
    labels: []
    retry:
      attempts: 3
      wait: '5 s'

  demo:
    name: \"quoted: # text\"
    port: 8080
    share: 0.5
    offset: -3
    home: ${HOME:-/root}/x
    tags:
    - one
    - 'two'
    servers:
      - host: a
        port: 1
      -   host: b
          names:
            - x
            - y
      - host: c
  k8s:
    enabled: false
    # nothing else
  other: text
  last:
    word: ja, \u{e4}h
";

const PLUGINS: &[&str] = &["aws", "demo", "k8s", "other", "last", "absent", "region", "plugins", ""];

const PIECES: &[&str] = &[
    " ",
    "  ",
    "\n",
    "\n  ",
    "\n    ",
    ":",
    ": ",
    "- ",
    "\n- ",
    "\n  - x",
    "#",
    " # x",
    "\"",
    "'",
    "[",
    "]",
    "{",
    "}",
    ",",
    "&a ",
    "*a",
    "<<: ",
    "!x ",
    "|\n",
    ">-\n",
    "? ",
    "---\n",
    "...\n",
    "%YAML 1.2\n",
    "~",
    "\t",
    "\r\n",
    "\u{85}",
    "\u{2028}",
    "\u{feff}",
    "\\",
    "@",
    "`",
    "x",
    "x: y",
    "demo:",
    "\n  demo:\n    x: y\n",
    "\nplugins:\n",
    "null",
    "1",
];

/// What the parser says of a whole file: the section, or `None` where something is wrong.
fn by_parser(text: &str, plugin: &str) -> Option<Option<Node>> {
    let reader = YamlReader::new(Layer::File, false);
    let section = parsed(&reader, text, plugin).ok()?;
    reader.into_diagnostics().is_empty().then_some(section.node)
}

/// The section in the lines that were found: as YAML of its own.
fn by_skipping(lines: Option<&str>, plugin: &str) -> Option<Option<Node>> {
    let Some(lines) = lines else { return Some(None) };
    let node = YamlReader::new(Layer::File, false).document(lines).ok()?;
    Some(node.get(plugin).cloned())
}

fn same(one: &Node, other: &Node) -> bool {
    match (&one.kind, &other.kind) {
        (Kind::List(one), Kind::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Kind::Map(one), Kind::Map(other)) => {
            let pairs = one.iter().zip(other);
            one.len() == other.len() && { pairs }
                .all(|(one, other)| one.key == other.key && same(&one.value, &other.value))
        }
        (one, other) => one == other,
    }
}

/// Whether the file was skipped through.
fn agrees(text: &str, plugin: &str) -> bool {
    let Some(lines) = skip::find(text, plugin) else { return false };
    let Some(skipped) = by_skipping(lines, plugin) else {
        // The section itself is wrong: the parser reads the whole file, and says so.
        return false;
    };
    let Some(parsed) = by_parser(text, plugin) else {
        // What is wrong within the section that is wanted shows when it is read.
        let lines = lines.unwrap_or_default();
        let reader = YamlReader::new(Layer::File, false);
        let read = reader.document(lines);
        assert!(
            read.is_err() || !reader.into_diagnostics().is_empty(),
            "{plugin} is skipped to in a wrong file:\n{text}"
        );
        return false;
    };
    let agree = match (&skipped, &parsed) {
        (Some(skipped), Some(parsed)) => same(skipped, parsed),
        (skipped, parsed) => skipped.is_none() && parsed.is_none(),
    };
    assert!(agree, "{plugin}: {skipped:?}, not {parsed:?}, in\n{text}");
    true
}

#[test]
fn files_as_people_write_them_are_skipped_through() {
    for plugin in PLUGINS {
        assert!(agrees(FILE, plugin), "{plugin}");
        assert!(agrees(&FILE.replace('\n', "\r\n"), plugin), "{plugin}, with the ends of lines of Windows");
    }
    let lines = skip::find(FILE, "k8s").unwrap().unwrap();
    assert_eq!(lines, "  k8s:\n    enabled: false\n    # nothing else\n");
    assert_eq!(skip::find(FILE, "absent"), Some(None));
}

#[test]
fn what_cannot_be_seen_line_by_line_is_left_to_the_parser() {
    for (text, why) in [
        ("plugins:\n  demo:\n    a: &x 1\n", "an anchor"),
        ("plugins:\n  demo:\n    a: *x\n", "an alias"),
        ("plugins:\n  demo:\n    <<: {a: 1}\n", "a merge"),
        ("plugins:\n  demo:\n    a: |\n      b\n", "a block scalar"),
        ("plugins:\n  demo:\n    a: b\n      c\n", "text over two lines"),
        ("plugins:\n  demo:\n    a: \"b\n      c\"\n", "quotes over two lines"),
        ("plugins:\n  demo:\n    a: \"\\x\"\n", "an escape"),
        ("plugins:\n  demo:\n    a: 'it''s'\n", "doubled quotes"),
        ("plugins:\n  demo:\n    a: {b: c}\n", "a mapping in braces"),
        ("plugins:\n  demo:\n    a: [b: c]\n", "a mapping in a list"),
        ("plugins:\n  demo:\n    a: [b,\n      c]\n", "a list over two lines"),
        ("plugins:\n  demo:\n    a: !x b\n", "a tag"),
        ("plugins:\n  demo:\n    a: b: c\n", "two keys on a line"),
        ("plugins:\n  demo:\n    a: b\n   c: d\n", "an indent that fits no block"),
        ("plugins:\n  demo:\n    a: b\n    - c\n", "a list in a mapping"),
        ("plugins:\n  demo:\n    a\n", "a line without a colon"),
        ("plugins:\n  demo:\n\ta: b\n", "a tab"),
        ("plugins:\n  demo:\n    a: b\tc\n", "a tab"),
        ("plugins:\n  demo:\n    a: b\n  demo:\n    a: c\n", "a section that is there twice"),
        ("plugins:\n  demo:\n    a: b\nplugins:\n  demo: {}\n", "`plugins` twice"),
        ("plugins:\n  demo:\n    a: b\nx: y\n", "another key"),
        ("  plugins:\n    demo:\n      a: b\n", "an indented file"),
        ("plugins: {demo: {a: b}}\n", "braces"),
        ("plugins:\n", "nothing below"),
        ("plugins:\n- demo\n", "a list below"),
        ("--- \nplugins:\n  demo:\n    a: b\n", "a document mark"),
        ("plugins:\n  demo:\n    a: b\n...\n", "the end of a document"),
        ("plugins:\n  demo:\n    a: x\u{2028}y\n", "a break of lines that only YAML knows"),
        ("plugins:\n  demo:\n    a: @x\n", "a character that YAML keeps for itself"),
        ("# nothing\n", "no key"),
    ] {
        assert_eq!(skip::find(text, "demo"), None, "{why}: {text}");
    }
}

#[test]
fn mangled_files_are_read_as_the_parser_reads_them() {
    let mut random = Random::new(11);
    let (mut skipped, mut asked) = (0, 0);
    for _ in 0..4000 {
        let mut text = FILE.to_owned();
        for _ in 0..=random.below(3) {
            let mut at = random.below(text.len());
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            match random.below(3) {
                0 => text.insert_str(at, random.pick::<&str>(PIECES)),
                1 => drop(text.remove(at)),
                _ => {
                    // A whole line goes, or is moved.
                    let lines: Vec<&str> = text.lines().collect();
                    let (from, to) = (random.below(lines.len()), random.below(lines.len()));
                    let mut lines: Vec<String> = lines.into_iter().map(str::to_owned).collect();
                    let line = lines.remove(from);
                    if random.below(2) == 0 {
                        lines.insert(to.min(lines.len()), line);
                    }
                    text = lines.join("\n") + "\n";
                }
            }
        }
        for plugin in ["aws", "demo", "last", "absent"] {
            asked += 1;
            skipped += usize::from(agrees(&text, plugin));
        }
    }
    assert!(skipped > asked / 10, "only {skipped} of {asked} were skipped through");
}
