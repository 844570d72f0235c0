//! The files: what is wrong in each, and what the compiler says of it.

use Edit::{Add, Line, Whole};

/// How a file differs from `base.yaml`.
#[derive(Clone, Copy)]
pub(crate) enum Edit {
    /// Another text in place of one line.
    Line(usize, &'static str),
    /// More lines at the end.
    Add(&'static str),
    /// Another file.
    Whole(&'static str),
}

pub(crate) const BASE: &str = include_str!("base.yaml");

impl Edit {
    pub(crate) fn text(self) -> String {
        match self {
            Whole(text) => text.to_owned(),
            Add(text) => format!("{BASE}{text}\n"),
            Line(number, text) => {
                let lines = BASE.lines().enumerate();
                let lines = lines.map(|(index, line)| if index + 1 == number { text } else { line });
                lines.flat_map(|line| [line, "\n"]).collect()
            }
        }
    }
}

/// Whether a schema can tell that a user's file of this content is wrong.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Schema {
    Rejects,
    /// It is no mistake in a user's file, or none that survives parsing.
    CannotTell,
}

use Schema::{CannotTell, Rejects};

pub(crate) struct Bad {
    pub(crate) name: &'static str,
    pub(crate) edit: Edit,
    /// `line:column` of the mistake.
    pub(crate) place: &'static str,
    /// What the one error says, among other things.
    pub(crate) says: &'static [&'static str],
    pub(crate) schema: Schema,
}

const fn bad(
    name: &'static str,
    edit: Edit,
    place: &'static str,
    says: &'static [&'static str],
    schema: Schema,
) -> Bad {
    Bad { name, edit, place, says, schema }
}

pub(crate) const BAD: &[Bad] = &[
    // The file itself.
    bad("tab", Line(5, "\tattempts: 3"), "5:1", &["a tab cannot indent", "spaces"], CannotTell),
    bad("unclosed_quote", Line(1, "some-setting: \"World"), "1:15", &["quotes that never ends"], CannotTell),
    bad("unclosed_list", Add("tags: [a, b"), "8:1", &["brackets that never ends"], CannotTell),
    bad("bad_indent", Line(6, " wait_seconds: 5"), "6:2", &["does not fit the mapping"], CannotTell),
    bad("no_colon", Line(2, "port 8080"), "3:1", &["a key without a `:`"], CannotTell),
    bad("unknown_anchor", Add("tags: *nowhere"), "7:7", &["an alias without its anchor"], CannotTell),
    bad("top_is_a_list", Whole("- a\n- b\n"), "1:1", &["must be a mapping", "a list"], CannotTell),
    bad("top_is_text", Whole("hello\n"), "1:1", &["must be a mapping", "text"], CannotTell),
    bad("two_documents", Add("---\nport: 1"), "7:1", &["more than one YAML document"], CannotTell),
    bad("key_twice", Add("port: 8081"), "7:1", &["`port` is there twice", "line 2"], CannotTell),
    bad("nested_key_twice", Add("  attempts: 4"), "7:3", &["`attempts` is there twice", "line 5"], CannotTell),
    bad("merged_text", Add("<<: text"), "7:5", &["`<<` takes a mapping"], CannotTell),
    // Keys.
    bad("unknown", Add("lood: true"), "7:1", &["`lood` is no field of `Demo`", "did you mean `loud`?"], Rejects),
    bad("unknown_far", Add("zzzzzzz: true"), "7:1", &["`zzzzzzz` is no field of `Demo`", "its fields are"], Rejects),
    bad(
        "identifier_of_renamed",
        Add("tcp_port: 1"),
        "7:1",
        &["`tcp_port` is no field", "did you mean `port`?"],
        Rejects,
    ),
    bad("wrong_case", Line(1, "some-setting: a\nsome_setting: b"), "2:1", &["did you mean `some-setting`?"], Rejects),
    bad("skipped", Add("cache: []"), "7:1", &["`cache` is no field of `Demo`"], Rejects),
    bad("alias_and_key", Add("colour: green"), "7:1", &["`colour` and `color` (line 3)", "same field"], CannotTell),
    bad("nested_unknown", Line(6, "  wait_secnds: 5"), "6:3", &["`retry.wait_secnds`", "`wait_seconds`?"], Rejects),
    bad(
        "unknown_in_option",
        Add("fallback: {attempts: 1, wait: 2}"),
        "7:25",
        &["`fallback.wait` is no field"],
        Rejects,
    ),
    bad(
        "unknown_in_list",
        Add("regions:\n  - name: a\n    zone: [1]"),
        "9:5",
        &["`regions[0].zone`", "`zones`?"],
        Rejects,
    ),
    bad(
        "unknown_in_map",
        Add("limits:\n  disk:\n    max_size: 1"),
        "9:5",
        &["`limits.disk.max_size`", "`maxSize`?"],
        Rejects,
    ),
    bad(
        "unknown_in_variant",
        Add("action: {send_mail: {to: a, cc: b}}"),
        "7:29",
        &["`action.send_mail.cc`", "`SendMail`"],
        Rejects,
    ),
    bad(
        "unknown_three_deep",
        Add("regions: [{name: a, retry: {attempts: 1, x: 2}}]"),
        "7:42",
        &["`regions[0].retry.x`"],
        Rejects,
    ),
    bad("enabled_as_text", Add("enabled: yes"), "7:10", &["`enabled` must be `true` or `false`", "text"], Rejects),
    bad("nested_identifier", Add("limits: {disk: {per_user: 1}}"), "7:17", &["`perUser`?"], Rejects),
    // Values that are not there.
    // A misspelt key of a field that needs a value is one mistake, and not a missing value as well.
    bad("misspelt_needed", Line(2, "prot: 8080"), "2:1", &["`prot` is no field", "`port`?"], Rejects),
    bad(
        "misspelt_needed_nested",
        Line(5, "  atempts: 3"),
        "5:3",
        &["`retry.atempts` is no field", "`attempts`?"],
        Rejects,
    ),
    bad("missing", Line(2, ""), "1:1", &["`port` has no value", "port: …"], CannotTell),
    bad("empty_file", Whole("some-setting: a\nport: 1\ncolor: red\n"), "1:1", &["`retry` has no value"], CannotTell),
    bad("nested_missing", Line(5, ""), "4:1", &["`retry.attempts` has no value", "whole number"], CannotTell),
    bad(
        "missing_in_option",
        Add("fallback:\n  wait_seconds: 3"),
        "7:1",
        &["`fallback.attempts` has no value"],
        Rejects,
    ),
    bad("missing_in_list", Add("regions:\n  - zones: [1]"), "8:5", &["`regions[0].name` has no value"], Rejects),
    bad("missing_in_variant", Add("action: {send_mail: {}}"), "7:10", &["`action.send_mail.to` has no value"], Rejects),
    bad("null_section", Add("fallback: {}"), "7:1", &["`fallback.attempts` has no value"], Rejects),
    // Values of the wrong kind.
    bad(
        "number_for_text",
        Line(1, "some-setting: 12"),
        "1:15",
        &["must be text, not a whole number", "quotes"],
        Rejects,
    ),
    bad("bool_for_text", Line(1, "some-setting: true"), "1:15", &["`some-setting` must be text"], Rejects),
    bad("null_for_text", Line(1, "some-setting:"), "1:14", &["must be text, not null", "Option"], Rejects),
    bad("list_for_text", Line(1, "some-setting: [a]"), "1:1", &["must be text, not a list"], Rejects),
    bad(
        "text_for_number",
        Line(2, "port: \"8080\""),
        "2:7",
        &["must be a whole number (`u16`), not text", "without quotes"],
        Rejects,
    ),
    bad(
        "fraction_for_number",
        Line(2, "port: 80.5"),
        "2:7",
        &["`port` must be a whole number", "a number with a fraction"],
        Rejects,
    ),
    bad(
        "text_for_bool",
        Add("loud: yes"),
        "7:7",
        &["`loud` must be `true` or `false`, not text", "write `true` or `false`"],
        Rejects,
    ),
    bad("text_for_float", Add("ratio: half"), "7:8", &["`ratio` must be a number, not text"], Rejects),
    bad("text_for_char", Add("letter: ab"), "7:9", &["`letter` must be one character"], Rejects),
    bad("text_for_struct", Add("fallback: often"), "7:11", &["must be a mapping (`Retry`)", "`attempts`"], Rejects),
    bad("map_for_list", Add("regions: {a: 1}"), "7:1", &["`regions` must be a list, not a mapping"], Rejects),
    bad("text_for_list", Add("tags: a"), "7:7", &["`tags` must be a list, not text"], Rejects),
    bad("list_for_map", Add("labels: [a]"), "7:1", &["`labels` must be a mapping, not a list"], Rejects),
    bad("number_in_map", Add("labels: {a: b, c: 1}"), "7:19", &["`labels.c` must be text"], Rejects),
    bad(
        "text_in_list",
        Add("regions: [{name: a, zones: [1, b]}]"),
        "7:32",
        &["`regions[0].zones[1]`", "whole number (`u8`)"],
        Rejects,
    ),
    bad("short_tuple", Add("pair: [1]"), "7:1", &["`pair` must be a list of 2, not of 1"], Rejects),
    bad("wrong_in_tuple", Add("pair: [1, 2]"), "7:11", &["`pair[1]` must be text"], Rejects),
    bad("number_for_secret", Add("token: 12"), "7:8", &["`token` must be text"], Rejects),
    bad("number_in_secret", Add("password: 12"), "7:11", &["`password` must be text"], Rejects),
    // Integers.
    bad(
        "too_large",
        Line(2, "port: 70000"),
        "2:7",
        &["`port` is 70000, out of range for `u16`", "0 to 65535"],
        Rejects,
    ),
    bad(
        "negative",
        Line(6, "  wait_seconds: -1"),
        "6:17",
        &["`retry.wait_seconds` is -1, out of range for `u64`"],
        Rejects,
    ),
    bad("zero", Line(5, "  attempts: 0"), "5:13", &["`retry.attempts` is 0, out of range"], Rejects),
    bad("too_small", Add("offset: -129"), "7:9", &["`offset` is -129, out of range for `i8`", "-128 to 127"], Rejects),
    bad("range_in_list", Add("regions: [{name: a, zones: [256]}]"), "7:29", &["`regions[0].zones[0]` is 256"], Rejects),
    bad(
        "range_in_newtype",
        Add("limits: {disk: {perUser: 65536}}"),
        "7:26",
        &["`limits.disk.perUser` is 65536"],
        Rejects,
    ),
    // Enums.
    bad(
        "unknown_variant",
        Line(3, "color: gren"),
        "3:8",
        &["`color`: `gren` is no variant of `Color`", "did you mean `green`?"],
        Rejects,
    ),
    bad(
        "identifier_of_variant",
        Line(3, "color: purple"),
        "3:8",
        &["the variants are `red`, `green`, `blue-ish`"],
        Rejects,
    ),
    bad("number_for_variant", Line(3, "color: 1"), "3:8", &["`color`: `1` is no variant"], Rejects),
    bad("list_for_variant", Line(3, "color: [red]"), "3:1", &["`color` must be one of `red`"], Rejects),
    bad(
        "unknown_variant_as_map",
        Add("action: {wit: 1}"),
        "7:10",
        &["`wit` is no variant of `Action`", "`wait`?"],
        Rejects,
    ),
    bad("variant_without_value", Add("action: wait"), "7:9", &["`wait` needs a value", "`wait: …`"], Rejects),
    bad(
        "variant_with_value",
        Add("action: {nothing: 1}"),
        "7:10",
        &["`action.nothing` takes no value", "`nothing` alone"],
        Rejects,
    ),
    bad("wrong_in_variant", Add("action: {wait: long}"), "7:16", &["`action.wait` must be a whole number"], Rejects),
    bad("wrong_in_tuple_variant", Add("action: {move: [1, 200]}"), "7:20", &["`action.move[1]` is 200"], Rejects),
    bad("two_variants", Add("action: {wait: 1, nothing: null}"), "7:1", &["`action` must be one of"], Rejects),
];

/// Files with which the plugin compiles, and which a schema accepts.
pub(crate) const GOOD: &[(&str, Edit)] = &[
    ("base", Add("")),
    ("alias", Line(3, "colour: green")),
    ("renamed_variant", Line(3, "color: blue-ish")),
    ("alias_of_variant", Line(3, "color: blue")),
    ("defaults", Add("loud: true\nratio: 2\nregions: []\nlabels: {}")),
    ("options", Add("letter: ä\noffset: -128\nfallback:\n  attempts: 1\n  wait_seconds: null")),
    ("nulls", Add("letter: null\noffset: ~\nfallback:\npair:\ntoken:\npassword:\naction:")),
    ("lists", Add("regions:\n  - name: a\n    zones: [0, 255]\n  - {name: b, retry: {attempts: 1}}\ntags: [a, b]")),
    ("maps", Add("labels: {a: b, 8080: web, true: \"yes\"}\nlimits: {disk: {maxSize: 3, perUser: 65535}, net: {}}")),
    ("unit_variant", Add("action: nothing")),
    ("newtype_variant", Add("action: {wait: 3}")),
    ("tuple_variant", Add("action:\n  move: [-1, 1]")),
    ("struct_variant", Add("action:\n  send_mail:\n    to: a@b\n    retry: {attempts: 2}")),
    ("tagged_variant", Add("action: !wait 3")),
    ("tuple", Add("pair: [1, one]")),
    ("secrets", Add("token: abc\npassword: def")),
    ("any", Add("extra: {one: {secs: 1, nanos: 2}, two: {secs: 3, nanos: 4}}")),
    ("enabled", Add("enabled: false")),
    ("anchors", Add("fallback: &f {attempts: 9}\nregions: [{name: a, retry: *f}]")),
    ("merged", Add("fallback:\n  <<: {attempts: 4, wait_seconds: 1}\n  wait_seconds: 2")),
    ("comments", Add("# one\n\n# two\ntags: # three\n  - a # four")),
    ("variables", Line(2, "port: ${PORT:-8080}\nloud: ${LOUD:-false}\ntags: \"${TAGS:-[a]}\"")),
    ("quoted_and_block", Line(1, "some-setting: |\n  two\n  lines")),
    ("hexadecimal", Line(2, "port: 0x1F90")),
];
