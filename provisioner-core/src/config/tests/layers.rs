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

#[test]
fn null_takes_an_entry_of_a_mapping_away() {
    for (section, labels) in [
        ("labels: {one: ~}", &[][..]),
        ("labels: {one: null, two: 2}", &[("two", 2)]),
        ("labels: {three: ~, two: 2}", &[("one", 1), ("two", 2)]),
        ("labels: {}", &[("one", 1)]),
    ] {
        let demo = received(&World::with(format!("plugins: {{demo: {{{section}}}}}")));
        assert_eq!(demo.labels, labels.iter().map(|(key, value)| ((*key).to_owned(), *value)).collect(), "{section}");
    }
    let world = World::new().var("TOOL__DEMO__LABELS__ONE", "null").var("TOOL__DEMO__LABELS__TWO", "2");
    assert_eq!(received(&world).labels, [("two".to_owned(), 2)].into());
    let world = World::with("plugins: {demo: {labels: {one: ~}}}").var("TOOL__DEMO__LABELS__ONE", "5");
    assert_eq!(received(&world).labels, [("one".to_owned(), 5)].into());
}

#[test]
fn a_switch_in_a_variable_is_written_in_many_ways() {
    for (value, on) in
        [("1", true), ("YES", true), ("on", true), ("True", true), ("0", false), ("no", false), ("Off", false)]
    {
        assert_eq!(received(&World::new().var("TOOL__DEMO__LOUD", value)).loud, on, "{value}");
        let world = World::with("plugins: {demo: {loud: '${LOUD}'}}").var("LOUD", value);
        assert_eq!(received(&world).loud, on, "${{LOUD}} is {value}");
    }
}

#[test]
fn a_large_mapping_is_merged_as_fast_as_it_is_read() {
    let keys: String = (0..60_000).map(|number| format!("      k{number}: 1\n")).collect();
    let world = World::with(format!("plugins:\n  demo:\n    labels:\n{keys}"));
    let start = std::time::Instant::now();
    assert_eq!(received(&world).labels.len(), 60_001);
    // Generous: comparing each key with each took minutes.
    assert!(start.elapsed() < std::time::Duration::from_secs(40), "{:?}", start.elapsed());
}

#[test]
fn every_section_read_at_once_is_what_each_read_alone_is() {
    for text in [
        "",
        "plugins: {demo: {port: 1}, other: {word: x}}",
        "plugins: {demo: {port: 1, port: 2}, other: {word: x, word: y}}",
        "plugins: {demo: {port: 1}, demo: {port: 2}}",
        "plugins: {other: {? [a] : b}, demo: {port: 1}}",
        "plugins: {<<: {demo: {port: 3}}, other: {}}",
        "a: &a {demo: {port: 4}}\nplugins: {<<: *a}",
        "<<: {plugins: {demo: {port: 5}}}\nother: x",
        "plugin: {}\nplugins: {demo: {port: 6}}",
        "plugins: {demo: 5}",
        "plugins: [a]",
        "plugins: {demo: ",
        "plugins: ~",
    ] {
        let world = World::with(text);
        let alone = Sources::new(&PROGRAM, &world.environment(), None);
        let at_once = Sources::new(&PROGRAM, &world.environment(), None).for_every_plugin();
        for plugin in ["demo", "other", "none"] {
            for places in [false, true] {
                let [alone, at_once] =
                    [&alone, &at_once].map(|sources| format!("{:?}", sources.section(plugin, places)));
                assert_eq!(alone, at_once, "{plugin} of {text}");
            }
        }
    }
}
