//! The keys of `#[arg(…)]`: clap's, and our own `config` and `complete`. One flat table.

/// What the value of a key may be, as far as it can be told from its tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A text in quotes.
    Text,
    /// Whatever clap takes.
    Any,
    /// Nothing, or whatever clap takes.
    Optional,
}

use Kind::{Any, Optional, Text};

/// Every key, what its value is, and a value as an example.
pub(crate) static KEYS: &[(&str, Kind, &str)] = &[
    ("long", Optional, ""),
    ("short", Optional, ""),
    ("env", Optional, ""),
    ("default_value", Text, "\"eu-1\""),
    ("default_value_t", Optional, "3"),
    ("value_name", Text, "\"NAME\""),
    ("config", Any, "region"),
    ("complete", Any, "regions"),
    ("help", Text, "\"What it is\""),
    ("long_help", Optional, "\"What it is\""),
    ("action", Any, "clap::ArgAction::Count"),
    ("alias", Text, "\"other\""),
    ("aliases", Any, "[\"one\", \"two\"]"),
    ("allow_hyphen_values", Any, "true"),
    ("allow_negative_numbers", Any, "true"),
    ("conflicts_with", Any, "\"other\""),
    ("conflicts_with_all", Any, "[\"one\", \"two\"]"),
    ("default_missing_value", Text, "\"always\""),
    ("default_missing_value_os", Any, "\"always\""),
    ("default_missing_values", Any, "[\"a\"]"),
    ("default_missing_values_os", Any, "[\"a\"]"),
    ("default_value_if", Any, "(\"other\", \"a\", \"b\")"),
    ("default_value_if_os", Any, "(\"other\", \"a\", \"b\")"),
    ("default_value_ifs", Any, "[(\"other\", \"a\", \"b\")]"),
    ("default_value_ifs_os", Any, "[(\"other\", \"a\", \"b\")]"),
    ("default_value_os", Any, "\"a\".into()"),
    ("default_value_os_t", Optional, "\"a\".into()"),
    ("default_values", Any, "[\"a\"]"),
    ("default_values_os", Any, "[\"a\"]"),
    ("default_values_os_t", Any, "[\"a\"]"),
    ("default_values_t", Any, "[3]"),
    ("display_order", Any, "1"),
    ("exclusive", Any, "true"),
    ("global", Any, "false"),
    ("group", Any, "\"names\""),
    ("groups", Any, "[\"names\"]"),
    ("help_heading", Any, "\"Names\""),
    ("hide", Any, "true"),
    ("hide_default_value", Any, "true"),
    ("hide_env", Any, "true"),
    ("hide_env_values", Any, "true"),
    ("hide_long_help", Any, "true"),
    ("hide_possible_values", Any, "true"),
    ("hide_short_help", Any, "true"),
    ("id", Text, "\"name\""),
    ("ignore_case", Any, "true"),
    ("index", Any, "1"),
    ("last", Any, "true"),
    ("next_line_help", Any, "true"),
    ("num_args", Any, "1.."),
    ("overrides_with", Any, "\"other\""),
    ("overrides_with_all", Any, "[\"one\", \"two\"]"),
    ("raw", Any, "true"),
    ("require_equals", Any, "true"),
    ("required", Any, "true"),
    ("required_if_eq", Any, "(\"other\", \"a\")"),
    ("required_if_eq_all", Any, "[(\"other\", \"a\")]"),
    ("required_if_eq_any", Any, "[(\"other\", \"a\")]"),
    ("required_unless_present", Any, "\"other\""),
    ("required_unless_present_all", Any, "[\"one\", \"two\"]"),
    ("required_unless_present_any", Any, "[\"one\", \"two\"]"),
    ("requires", Any, "\"other\""),
    ("requires_all", Any, "[\"one\", \"two\"]"),
    ("requires_if", Any, "(\"a\", \"other\")"),
    ("requires_ifs", Any, "[(\"a\", \"other\")]"),
    ("short_alias", Any, "'o'"),
    ("short_aliases", Any, "['o', 'p']"),
    ("trailing_var_arg", Any, "true"),
    ("value_delimiter", Any, "','"),
    ("value_enum", Optional, ""),
    ("value_hint", Any, "clap::ValueHint::FilePath"),
    ("value_names", Any, "[\"FROM\", \"TO\"]"),
    ("value_parser", Any, "parse"),
    ("value_terminator", Text, "\";\""),
    ("verbatim_doc_comment", Optional, ""),
    ("visible_alias", Text, "\"other\""),
    ("visible_aliases", Any, "[\"one\", \"two\"]"),
    ("visible_short_alias", Any, "'o'"),
    ("visible_short_aliases", Any, "['o', 'p']"),
];

/// The keys that are listed where no key is near: the ones that are written most.
pub(crate) const USUAL: &[&str] = &["long", "short", "env", "default_value", "value_name", "config", "value_enum"];

/// The keys whose values name other arguments of the same command.
pub(crate) const RELATIONS: &[&str] = &[
    "conflicts_with",
    "conflicts_with_all",
    "overrides_with",
    "overrides_with_all",
    "required_unless_present",
    "required_unless_present_all",
    "required_unless_present_any",
    "requires",
    "requires_all",
];

/// The keys whose first text names another argument, and whether they are a list of such tuples.
pub(crate) const CONDITIONS: &[(&str, bool)] = &[
    ("required_if_eq", false),
    ("required_if_eq_any", true),
    ("required_if_eq_all", true),
    ("default_value_if", false),
    ("default_value_if_os", false),
    ("default_value_ifs", true),
    ("default_value_ifs_os", true),
];

/// The same, where the last text names the other argument.
pub(crate) const CONSEQUENCES: &[(&str, bool)] = &[("requires_if", false), ("requires_ifs", true)];

/// The keys that give an option further names after `--`.
pub(crate) const LONG_ALIASES: &[&str] = &["alias", "visible_alias", "aliases", "visible_aliases"];

/// The same after `-`.
pub(crate) const SHORT_ALIASES: &[&str] =
    &["short_alias", "visible_short_alias", "short_aliases", "visible_short_aliases"];

/// The keys that give a value where the command line gives none.
pub(crate) const DEFAULTS: &[&str] = &[
    "default_value",
    "default_value_t",
    "default_value_os",
    "default_value_os_t",
    "default_values",
    "default_values_t",
    "default_values_os",
    "default_values_os_t",
];

/// What people write for a key of another name.
pub(crate) const MISTAKEN: &[(&str, &str)] = &[
    ("default", "default_value"),
    ("choices", "value_parser"),
    ("possible_values", "value_parser"),
    ("parse", "value_parser"),
    ("about", "help"),
    ("description", "help"),
    ("doc", "help"),
    ("name", "value_name"),
    ("multiple", "num_args"),
    ("hidden", "hide"),
    ("completer", "complete"),
    ("completions", "complete"),
    ("rename", "long"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_named_key_is_in_the_table_and_there_once() {
        let known = |name: &str| KEYS.iter().filter(|(key, ..)| *key == name).count();
        let tuples = CONDITIONS.iter().chain(CONSEQUENCES).map(|(key, _)| key);
        let named = USUAL
            .iter()
            .chain(RELATIONS)
            .chain(LONG_ALIASES)
            .chain(SHORT_ALIASES)
            .chain(tuples)
            .chain(DEFAULTS)
            .chain(MISTAKEN.iter().map(|(_, key)| key));
        for name in named.chain(KEYS.iter().map(|(name, ..)| name)) {
            assert_eq!(known(name), 1, "{name}");
        }
    }
}
