//! The attributes of `Arg`, on a parameter.

use super::{Row, same};
use provisioner::prelude::*;
use std::ffi::OsString;

/// How loud
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Level {
    Low,
    High,
}

impl std::fmt::Display for Level {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(if *self == Self::Low { "low" } else { "high" })
    }
}

fn doubled(text: &str) -> std::result::Result<u32, std::num::ParseIntError> {
    text.parse::<u32>().map(|number| number * 2)
}

/// A command and a parser of clap's for each attribute, with the same three arguments.
macro_rules! rows {
    ($($name:ident { $(#[$arg:meta])* $ty:ty } $([$($word:literal),*])+)*) => {
        $(mod $name {
            #[allow(unused_imports, reason = "not every row has a type of its own")]
            use super::*;

            /// clap's own derive
            #[derive(Debug, clap::Parser)]
            #[command(no_binary_name = true)]
            struct Own {
                /// An argument
                $(#[$arg])*
                x: $ty,
                /// Another
                #[arg(long)]
                other: Option<String>,
                /// A third
                #[arg(long)]
                flag: bool,
            }

            pub(super) fn clap(words: &[&str]) -> std::result::Result<String, clap::Error> {
                <Own as clap::Parser>::try_parse_from(words).map(|Own { x, other, flag }| format!("{x:?} {other:?} {flag}"))
            }

            /// Print what was parsed
            #[provisioner::command]
            fn $name(
                ctx: &Context,
                /// An argument
                $(#[$arg])*
                x: $ty,
                /// Another
                #[arg(long)]
                other: Option<String>,
                /// A third
                flag: bool,
            ) {
                ctx.out().line(format!("{x:?} {other:?} {flag}"));
            }
        })*

        /// The rows, in the order of the page.
        pub(super) const ROWS: &[Row] = &[$(Row { attribute: stringify!($name), clap: $name::clap, lines: &[$(&[$($word),*]),+] }),*];
    };
}

rows! {
    action { #[arg(short = 'x', action = clap::ArgAction::Count)] u8 } [] ["-x"] ["-xxx"]
    alias { #[arg(long, alias = "ex")] Option<String> } ["--ex", "a"] ["--x", "a"] ["--exx", "a"]
    aliases { #[arg(long, aliases = ["one", "two"])] Option<String> } ["--two", "a"] ["--x", "a"] ["--three", "a"]
    allow_hyphen_values { #[arg(long, allow_hyphen_values = true)] Option<String> } ["--x", "-a"] ["--x", "--b"] []
    allow_negative_numbers { #[arg(long, allow_negative_numbers = true)] Option<String> } ["--x", "-1"] ["--x", "-a"]
    conflicts_with { #[arg(long, conflicts_with = "other")] Option<String> } ["--x", "a"] ["--x", "a", "--other", "b"]
    conflicts_with_all { #[arg(long, conflicts_with_all = ["other", "flag"])] Option<String> } ["--x", "a", "--flag"] ["--flag"]
    default_missing_value { #[arg(long, num_args = 0..=1, default_missing_value = "m")] Option<String> } [] ["--x"] ["--x", "a"]
    default_missing_value_os { #[arg(long, num_args = 0..=1, default_missing_value_os = "m")] Option<OsString> } [] ["--x"] ["--x", "a"]
    default_missing_values { #[arg(long, num_args = 0.., default_missing_values = ["m", "n"])] Vec<String> } [] ["--x"] ["--x", "a"]
    default_missing_values_os { #[arg(long, num_args = 0.., default_missing_values_os = ["m", "n"])] Vec<OsString> } [] ["--x"] ["--x", "a"]
    default_value { #[arg(long, default_value = "d")] String } [] ["--x", "a"] ["--x"]
    default_value_if { #[arg(long, default_value_if("flag", "true", Some("d")))] Option<String> } [] ["--flag"] ["--flag", "--x", "a"]
    default_value_if_os { #[arg(long, default_value_if_os("flag", "true", Some("d".as_ref())))] Option<OsString> } [] ["--flag"]
    default_value_ifs { #[arg(long, default_value_ifs([("flag", "true", Some("d")), ("other", "o", Some("e"))]))] Option<String> } [] ["--flag"] ["--other", "o"]
    default_value_os { #[arg(long, default_value_os = std::ffi::OsStr::new("d"))] OsString } [] ["--x", "a"]
    default_value_os_t { #[arg(long, default_value_os_t = OsString::from("d"))] OsString } [] ["--x", "a"]
    default_value_t { #[arg(long, default_value_t = 3)] u16 } [] ["--x", "4"] ["--x", "70000"]
    default_values { #[arg(long, default_values = ["d", "e"])] Vec<String> } [] ["--x", "a"] ["--x", "a", "--x", "b"]
    default_values_os { #[arg(long, default_values_os = [std::ffi::OsStr::new("d")])] Vec<OsString> } [] ["--x", "a"]
    default_values_os_t { #[arg(long, default_values_os_t = vec![OsString::from("d")])] Vec<OsString> } [] ["--x", "a"]
    default_values_t { #[arg(long, default_values_t = [1, 2])] Vec<u8> } [] ["--x", "3"] ["--x", "300"]
    display_order { #[arg(long, display_order = 1)] Option<String> } [] ["--x", "a"]
    env { #[arg(long, env = "ROW_UNSET")] Option<String> } [] ["--x", "a"]
    exclusive { #[arg(long, exclusive = true)] Option<String> } ["--x", "a"] ["--x", "a", "--flag"] ["--flag"]
    global { #[arg(long, global = true)] Option<String> } [] ["--x", "a"]
    group { #[arg(long, group = "names")] Option<String> } [] ["--x", "a"]
    groups { #[arg(long, groups = ["names", "both"])] Option<String> } [] ["--x", "a"]
    help_heading { #[arg(long, help_heading = "Names")] Option<String> } [] ["--x", "a"]
    hide { #[arg(long, hide = true)] Option<String> } [] ["--x", "a"]
    hide_default_value { #[arg(long, default_value = "d", hide_default_value = true)] String } [] ["--x", "a"]
    hide_env { #[arg(long, env = "ROW_UNSET", hide_env = true)] Option<String> } [] ["--x", "a"]
    hide_env_values { #[arg(long, env = "ROW_UNSET", hide_env_values = true)] Option<String> } [] ["--x", "a"]
    hide_long_help { #[arg(long, hide_long_help = true)] Option<String> } [] ["--x", "a"]
    hide_possible_values { #[arg(long, hide_possible_values = true)] Option<Level> } [] ["--x", "low"] ["--x", "a"]
    hide_short_help { #[arg(long, hide_short_help = true)] Option<String> } [] ["--x", "a"]
    id { #[arg(long, id = "ex")] Option<String> } ["--ex", "a"] ["--x", "a"] []
    ignore_case { #[arg(long, ignore_case = true)] Option<Level> } ["--x", "LOW"] ["--x", "high"] ["--x", "a"]
    index { #[arg(index = 1)] String } [] ["a"] ["a", "b"]
    last { #[arg(last = true)] Option<String> } [] ["--", "a"] ["a"]
    long { #[arg(long)] Option<String> } [] ["--x", "a"] ["--x=a"] ["--x"] ["a"]
    long_help { #[arg(long, long_help = "What it is")] Option<String> } [] ["--x", "a"]
    next_line_help { #[arg(long, next_line_help = true)] Option<String> } [] ["--x", "a"]
    num_args { #[arg(long, num_args = 2)] Vec<String> } [] ["--x", "a"] ["--x", "a", "b"] ["--x", "a", "b", "c"]
    overrides_with { #[arg(long, overrides_with = "other")] Option<String> } ["--other", "b", "--x", "a"] ["--x", "a", "--other", "b"]
    overrides_with_all { #[arg(long, overrides_with_all = ["other", "flag"])] Option<String> } ["--other", "b", "--flag", "--x", "a"]
    raw { #[arg(raw = true)] Vec<String> } [] ["--", "a", "--b"]
    require_equals { #[arg(long, require_equals = true)] Option<String> } ["--x=a"] ["--x", "a"]
    required { #[arg(long, required = true)] Vec<String> } [] ["--x", "a"]
    required_if_eq { #[arg(long, required_if_eq("other", "o"))] Option<String> } [] ["--other", "o"] ["--other", "p"] ["--other", "o", "--x", "a"]
    required_if_eq_all { #[arg(long, required_if_eq_all([("other", "o"), ("flag", "true")]))] Option<String> } ["--other", "o"] ["--other", "o", "--flag"]
    required_if_eq_any { #[arg(long, required_if_eq_any([("other", "o"), ("flag", "true")]))] Option<String> } ["--other", "o"] ["--flag"] []
    required_unless_present { #[arg(long, required_unless_present = "other")] Option<String> } [] ["--other", "o"] ["--x", "a"]
    required_unless_present_all { #[arg(long, required_unless_present_all = ["other", "flag"])] Option<String> } ["--other", "o"] ["--other", "o", "--flag"]
    required_unless_present_any { #[arg(long, required_unless_present_any = ["other", "flag"])] Option<String> } [] ["--flag"]
    requires { #[arg(long, requires = "other")] Option<String> } [] ["--x", "a"] ["--x", "a", "--other", "o"]
    requires_all { #[arg(long, requires_all = ["other", "flag"])] Option<String> } [] ["--x", "a", "--flag"] ["--x", "a", "--flag", "--other", "o"]
    requires_if { #[arg(long, requires_if("a", "other"))] Option<String> } ["--x", "a"] ["--x", "b"] ["--x", "a", "--other", "o"]
    requires_ifs { #[arg(long, requires_ifs([("a", "other"), ("b", "flag")]))] Option<String> } ["--x", "a"] ["--x", "b"] ["--x", "b", "--flag"]
    short { #[arg(short)] Option<String> } [] ["-x", "a"] ["-xa"] ["-x"]
    short_alias { #[arg(short, short_alias = 'e')] Option<String> } ["-e", "a"] ["-x", "a"]
    short_aliases { #[arg(short, short_aliases = ['e', 'f'])] Option<String> } ["-f", "a"] ["-g", "a"]
    trailing_var_arg { #[arg(trailing_var_arg = true)] Vec<String> } [] ["a", "-b", "--c"]
    value_delimiter { #[arg(long, value_delimiter = ',')] Vec<u8> } ["--x", "1,2"] ["--x", "1", "--x", "2"] ["--x", "1;2"]
    value_enum { #[arg(long, value_enum, default_value_t = Level::High)] Level } [] ["--x", "low"] ["--x", "a"]
    value_hint { #[arg(long, value_hint = clap::ValueHint::FilePath)] Option<String> } [] ["--x", "a"]
    value_name { #[arg(long, value_name = "NAME")] Option<String> } [] ["--x", "a"]
    value_names { #[arg(long, num_args = 2, value_names = ["FROM", "TO"])] Vec<String> } ["--x", "a", "b"] ["--x", "a"]
    value_parser { #[arg(long, value_parser = doubled)] Option<u32> } ["--x", "2"] ["--x", "a"]
    value_terminator { #[arg(num_args = 1.., value_terminator = ";")] Vec<String> } ["a", "b", ";"] ["a"]
    verbatim_doc_comment { #[arg(long, verbatim_doc_comment)] Option<String> } [] ["--x", "a"]
    visible_alias { #[arg(long, visible_alias = "ex")] Option<String> } ["--ex", "a"]
    visible_aliases { #[arg(long, visible_aliases = ["one", "two"])] Option<String> } ["--one", "a"] ["--three", "a"]
    visible_short_alias { #[arg(short, visible_short_alias = 'e')] Option<String> } ["-e", "a"]
    visible_short_aliases { #[arg(short, visible_short_aliases = ['e', 'f'])] Option<String> } ["-e", "a"] ["-f", "a"]
}

/// `help` in the place of a doc comment.
mod help_text {
    use provisioner::prelude::*;

    #[derive(Debug, clap::Parser)]
    #[command(no_binary_name = true)]
    struct Own {
        #[arg(long, help = "What it is")]
        x: Option<String>,
    }

    pub(super) fn clap(words: &[&str]) -> std::result::Result<String, clap::Error> {
        <Own as clap::Parser>::try_parse_from(words).map(|own| format!("{:?}", own.x))
    }

    /// Print what was parsed
    #[provisioner::command]
    fn help_text(ctx: &Context, #[arg(long, help = "What it is")] x: Option<String>) {
        ctx.out().line(format!("{x:?}"));
    }
}

/// The one row that has no doc comment.
pub(super) const HELP: &[Row] = &[Row { attribute: "help_text", clap: help_text::clap, lines: &[&[], &["--x", "a"]] }];

#[test]
fn each_attribute_of_an_argument_parses_what_claps_own_derive_parses() {
    same(ROWS);
    same(HELP);
}
