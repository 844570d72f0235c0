//! The TOML that manifests are written in.

use super::{Table, Value};

fn parse(text: &str) -> Table {
    Table::parse(text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

fn text<'a>(table: &'a Table, path: &[&str]) -> Option<&'a str> {
    table.find(path).and_then(Value::as_str)
}

#[test]
fn a_dependency_reads_the_same_however_it_is_written() {
    for manifest in [
        "[dependencies]\nkey = { package = \"other\", optional = true }",
        "[dependencies]\nkey.package = \"other\"\nkey.optional = true",
        "[dependencies.key]\npackage = \"other\"\noptional = true",
        "dependencies.key = { package = \"other\", optional = true }",
        "dependencies = { key = { package = \"other\", optional = true } }",
        "[dependencies]\n\"key\" = { 'package' = 'other', \"opt\\u0069onal\" = true }",
        "[dependencies.key] # why\r\npackage = \"\"\"\r\noth\\\r\n  er\"\"\"\r\noptional = true\r\n",
        "\u{feff}dependencies.key = { optional = true, package = \"other\" }",
        // TOML 1.1, as Cargo understands it.
        "[dependencies]\nkey = {\n  package = \"other\", # why\n  optional = true,\n}",
    ] {
        let table = parse(manifest);
        assert_eq!(text(&table, &["dependencies", "key", "package"]), Some("other"), "{manifest}");
        assert!(table.find(&["dependencies", "key"]).is_some_and(|key| key.says("optional")), "{manifest}");
    }
}

#[test]
fn entries_are_sorted_whatever_their_order_in_the_file() {
    let table = parse("[x]\nb = 1\na = 2\n[x.d]\n[x.c]\n");
    let keys: Vec<_> = table.entries("x").iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(keys, ["a", "b", "c", "d"]);
}

#[test]
fn a_target_is_a_quoted_key_with_anything_in_it() {
    let table = parse("[target.'cfg(any(unix, target_os = \"wasi\"))'.dependencies]\nx = \"1\"");
    assert_eq!(table.entries("target")[0].0, "cfg(any(unix, target_os = \"wasi\"))");
}

#[test]
fn arrays_hold_what_they_list_and_nothing_of_their_neighbours() {
    let table =
        parse("[features]\na = [\n  'b', # why\n  \"dep:c\",\n]\nd = ['x', 1, ['y'], {z = 'z'}]\ne = 1979-05-27\n");
    let features: Vec<_> = table.entries("features").iter().map(|(key, list)| (key.as_str(), list.strings())).collect();
    assert_eq!(features, [("a", vec!["b", "dep:c"]), ("d", vec!["x"]), ("e", vec![])]);
}

#[test]
fn a_table_below_an_array_of_tables_belongs_to_its_last() {
    let table = parse("[[bin]]\nname = 'a'\n[[bin]]\nname = 'b'\n[bin.more]\nx = 'y'\n[package]\nname = 'c'");
    let Some(Value::Array(bins)) = table.get("bin") else { panic!("no array") };
    let [first, second] = bins.as_slice() else { panic!("not two") };
    assert_eq!(first.get("name").and_then(Value::as_str), Some("a"));
    assert!(first.get("more").is_none());
    assert_eq!(second.get("more").and_then(|more| more.get("x")).and_then(Value::as_str), Some("y"));
    assert_eq!(text(&table, &["package", "name"]), Some("c"));
}

#[test]
fn a_malformed_file_is_a_sentence_with_the_place() {
    let deep = format!("x = {}", "[".repeat(100));
    for (manifest, sentence) in [
        ("[package]\nname = ", "line 2, column 8: string values must be quoted, expected literal string"),
        ("[package]\nname = \"a\"\nname = \"b\"", "line 3, column 8: duplicate key"),
        ("a = 1\n[a]\n", "line 2, column 3: duplicate key"),
        ("[package\nname = 1", "line 1, column 9: unclosed table, expected `]`"),
        ("ä = \"\\q\"", "line 1, column 1: "),
        ("x = \"\\q\"", "line 1, column 7: missing escaped value, expected "),
        (&deep, "line 1, column 85: cannot recurse further"),
    ] {
        let error = Table::parse(manifest).err().unwrap_or_default();
        assert!(error.starts_with(sentence), "{manifest}\n{error}");
    }
}
