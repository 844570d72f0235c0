//! The keys of `#[arg(…)]`: clap's, and our own `config` and `complete`. One flat table.

/// What the value of a key may be, as far as it can be told from its tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A text in quotes.
    Text,
    /// Nothing, or a text in quotes.
    OptionalText,
    /// A character in quotes.
    Char,
    /// `true` or `false`.
    Switch,
    /// A number, or a range of numbers.
    Count,
    /// Whatever clap takes.
    Any,
    /// Nothing, or whatever clap takes.
    Optional,
}

use Kind::{Any, Char, Count, Optional, OptionalText, Switch, Text};

/// Every key, what its value is, and a value as an example.
pub(crate) static KEYS: &[(&str, Kind, &str)] = &[
    ("long", Optional, ""),
    ("short", Optional, ""),
    ("env", OptionalText, ""),
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
    ("allow_hyphen_values", Switch, "true"),
    ("allow_negative_numbers", Switch, "true"),
    ("conflicts_with", Text, "\"other\""),
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
    ("exclusive", Switch, "true"),
    ("global", Switch, "false"),
    ("group", Text, "\"names\""),
    ("groups", Any, "[\"names\"]"),
    ("help_heading", Text, "\"Names\""),
    ("hide", Switch, "true"),
    ("hide_default_value", Switch, "true"),
    ("hide_env", Switch, "true"),
    ("hide_env_values", Switch, "true"),
    ("hide_long_help", Switch, "true"),
    ("hide_possible_values", Switch, "true"),
    ("hide_short_help", Switch, "true"),
    ("id", Text, "\"name\""),
    ("ignore_case", Switch, "true"),
    ("index", Any, "1"),
    ("last", Switch, "true"),
    ("next_line_help", Switch, "true"),
    ("num_args", Count, "1.."),
    ("overrides_with", Text, "\"other\""),
    ("overrides_with_all", Any, "[\"one\", \"two\"]"),
    ("raw", Switch, "true"),
    ("require_equals", Switch, "true"),
    ("required", Switch, "true"),
    ("required_if_eq", Any, "(\"other\", \"a\")"),
    ("required_if_eq_all", Any, "[(\"other\", \"a\")]"),
    ("required_if_eq_any", Any, "[(\"other\", \"a\")]"),
    ("required_unless_present", Text, "\"other\""),
    ("required_unless_present_all", Any, "[\"one\", \"two\"]"),
    ("required_unless_present_any", Any, "[\"one\", \"two\"]"),
    ("requires", Text, "\"other\""),
    ("requires_all", Any, "[\"one\", \"two\"]"),
    ("requires_if", Any, "(\"a\", \"other\")"),
    ("requires_ifs", Any, "[(\"a\", \"other\")]"),
    ("short_alias", Char, "'o'"),
    ("short_aliases", Any, "['o', 'p']"),
    ("trailing_var_arg", Switch, "true"),
    ("value_delimiter", Char, "','"),
    ("value_enum", Optional, ""),
    ("value_hint", Any, "clap::ValueHint::FilePath"),
    ("value_names", Any, "[\"FROM\", \"TO\"]"),
    ("value_parser", Any, "parse"),
    ("value_terminator", Text, "\";\""),
    ("verbatim_doc_comment", Optional, ""),
    ("visible_alias", Text, "\"other\""),
    ("visible_aliases", Any, "[\"one\", \"two\"]"),
    ("visible_short_alias", Char, "'o'"),
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

/// Keys that clap's derive has, or once had, and that are of no use here: what to write instead.
pub(crate) const ELSEWHERE: &[(&str, &str)] = &[
    (
        "from_global",
        "an option of the group is a field of its struct: take the struct by reference, as in `cluster: &Cluster`",
    ),
    (
        "skip",
        "remove the parameter: what does not come from the command line is made in the body, or by a `#[provisioner::state]`",
    ),
    ("subcommand", "each is a command of its own: a function with `#[provisioner::command(group = Cluster)]`"),
    ("add", "write `complete = path`, with a function `fn path(_: &Completing<'_>) -> Vec<Candidate>`"),
    ("env_os", "write `env = \"NAME\"`"),
    ("takes_value", "remove it: a `bool` takes no value, and every other type takes one"),
    ("min_values", "write `num_args = 2..`"),
    ("max_values", "write `num_args = 1..=3`"),
    ("number_of_values", "write `num_args = 2`"),
    ("validator", "write `value_parser = parse`, with a function `fn parse(text: &str) -> Result<T>`"),
    ("setting", "each setting is a key of its own, such as `last = true`"),
    ("settings", "each setting is a key of its own, such as `last = true`"),
    ("use_value_delimiter", "write `value_delimiter = ','`"),
    ("visible", "an alias that is shown is `visible_alias = \"other\"`"),
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
