//! What each layer may say, and which one wins.

use super::fixture::{Demo, Mode, PLUGIN, PROGRAM, World};
use crate::config::Sources;

fn received(world: &World) -> Demo {
    let sources = Sources::new(&PROGRAM, &world.environment(), None);
    *sources.read(&PLUGIN.section()).unwrap().unwrap().downcast().unwrap()
}

#[test]
fn without_a_user_file_the_defaults_are_received() {
    let demo = received(&World::new());
    assert_eq!((demo.name.as_str(), demo.port, demo.letter, demo.pair), ("World", 80, 'x', (1, 2)));
    assert_eq!((demo.retry.attempts, demo.retry.wait_seconds, demo.mode), (3, Some(5), Mode::Fast));
    assert_eq!(demo.any, serde_json::json!({"deep": [1, "x"]}));
}

#[test]
fn mappings_merge_and_everything_else_is_replaced() {
    let demo = received(&World::with("plugins: {demo: {labels: {two: 2}, tags: [c], retry: {attempts: 9}}}"));
    assert_eq!(demo.labels, [("one".to_owned(), 1), ("two".to_owned(), 2)].into());
    assert_eq!((demo.tags, demo.retry.attempts, demo.retry.wait_seconds), (vec!["c".to_owned()], 9, Some(5)));
}

#[test]
fn a_variable_wins_over_the_file() {
    let world = World::with("plugins: {demo: {name: file, port: 1}}")
        .var("TOOL__DEMO__NAME", "8080")
        .var("TOOL__DEMO__RETRY__WAIT_SECONDS", "7")
        .var("TOOL__DEMO__TAGS", "[x, y]")
        .var("TOOL__DEMO__LIMIT", "null")
        .var("TOOL__DEMO__MODE__SLOW", "{level: 3}");
    let demo = received(&world);
    assert_eq!((demo.name.as_str(), demo.port, demo.retry.wait_seconds, demo.limit), ("8080", 1, Some(7), None));
    assert_eq!((demo.tags.len(), demo.mode), (2, Mode::Slow { level: 3, why: None }));
}

#[test]
fn null_takes_an_optional_value_away() {
    let demo = received(&World::with("plugins:\n  demo:\n    limit: null\n    retry: {wait: ~}\n"));
    assert_eq!((demo.limit, demo.retry.wait_seconds), (None, None));
}

#[test]
fn nothing_is_nothing() {
    for text in [
        "",
        "# only a comment\n",
        "plugins:\n",
        "plugins: {}\n",
        "plugins:\n  demo:\n",
        "---\n",
        "\u{feff}",
        "~",
        "plugins: {demo: {retry: }}",
        "plugins:\n  demo: {}\n  other:\n    - broken",
        "x-anchors: &a {b: c}\n",
    ] {
        assert_eq!(received(&World::with(text)).name, "World", "{text:?}");
    }
}

#[test]
fn variables_are_replaced_in_text_after_merging() {
    let text =
        "plugins: {demo: {name: '${WHO}-${WHAT:-x}-$${Y}', port: '${PORT}', note: '${EMPTY:-full}', tags: ['${WHO}']}}";
    let world = World::with(text).var("WHO", "me").var("PORT", "99").var("EMPTY", "");
    let demo = received(&world);
    assert_eq!((demo.name.as_str(), demo.port, demo.note.as_deref()), ("me-x-${Y}", 99, Some("full")));
    assert_eq!(demo.tags, ["me"]);
}

#[test]
fn enums_are_read_as_names_mappings_and_tags() {
    for (text, mode) in [
        ("fast", Mode::Fast),
        ("{fast: }", Mode::Fast),
        ("{slow: {level: 2, why: x}}", Mode::Slow { level: 2, why: Some("x".into()) }),
        ("!slow {level: 2}", Mode::Slow { level: 2, why: None }),
        ("{custom: own}", Mode::Custom("own".into())),
        ("!custom own", Mode::Custom("own".into())),
        ("{both: [1, 2]}", Mode::Both(1, 2)),
        ("!fast ", Mode::Fast),
    ] {
        assert_eq!(received(&World::with(format!("plugins: {{demo: {{mode: {text}}}}}"))).mode, mode, "{text}");
    }
}

#[test]
fn merge_keys_and_aliases_are_honoured() {
    let text = "
base: &base {attempts: 8, wait: 9}
plugins:
  demo:
    retry:
      <<: *base
      attempts: 1
    tags: &tags [q]
    any: *tags
";
    let demo = received(&World::with(text));
    assert_eq!((demo.retry.attempts, demo.retry.wait_seconds), (1, Some(9)));
    assert_eq!(demo.any, serde_json::json!(["q"]));
}

#[test]
fn windows_line_ends_and_byte_order_marks_are_read() {
    let demo = received(&World::with("\u{feff}plugins:\r\n  demo:\r\n    name: crlf\r\n"));
    assert_eq!(demo.name, "crlf");
}
