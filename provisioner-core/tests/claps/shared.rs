//! The attributes of `Args`: of the struct, of its group, and of the parameter that it is flattened into.

use super::{Row, same};

/// A struct of options, the same under clap's own derive, and a command that takes it.
macro_rules! rows {
    ($($name:ident { $(#[$of_struct:meta])* } { $(#[$of_field:meta])* } $([$($word:literal),*])+)*) => {
        $(mod $name {
            use provisioner::prelude::*;

            /// Options
            #[derive(Debug, Args)]
            $(#[$of_struct])*
            struct Options {
                /// Two words
                #[arg(long, value_name = "WORDS")]
                two_words: Option<String>,
                /// A number
                #[arg(long)]
                number: Option<u8>,
            }

            /// The same under clap's own derive
            mod by_clap {
                #[derive(Debug, clap::Args)]
                $(#[$of_struct])*
                pub(super) struct Options {
                    #[arg(long, value_name = "WORDS")]
                    two_words: Option<String>,
                    #[arg(long)]
                    number: Option<u8>,
                }

                #[derive(Debug, clap::Parser)]
                #[command(no_binary_name = true)]
                pub(super) struct Own {
                    #[command(flatten)]
                    $(#[$of_field])*
                    pub(super) options: Options,
                    #[arg(long)]
                    pub(super) other: Option<String>,
                }
            }

            pub(super) fn clap(words: &[&str]) -> std::result::Result<String, clap::Error> {
                let own = <by_clap::Own as clap::Parser>::try_parse_from(words)?;
                Ok(format!("{:?} {:?}", own.options, own.other))
            }

            /// Print what was parsed
            #[provisioner::command]
            fn $name(
                ctx: &Context,
                #[command(flatten)]
                $(#[$of_field])*
                options: Options,
                /// Another
                #[arg(long)]
                other: Option<String>,
            ) {
                let _ = (&options.two_words, options.number);
                ctx.out().line(format!("{options:?} {other:?}"));
            }
        })*

        /// The rows, in the order of the page.
        pub(super) const ROWS: &[Row] = &[$(Row { attribute: stringify!($name), clap: $name::clap, lines: &[$(&[$($word),*]),+] }),*];
    };
}

rows! {
    flatten {} {} [] ["--two-words", "a", "--number", "3"] ["--number", "a"]
    group_conflicts_with { #[group(conflicts_with = "other")] } {} ["--number", "3"] ["--number", "3", "--other", "o"]
    group_conflicts_with_all { #[group(conflicts_with_all = ["other"])] } {} ["--number", "3", "--other", "o"]
    group_id { #[group(id = "several")] } {} [] ["--number", "3"]
    group_multiple { #[group(multiple = false)] } {} ["--number", "3"] ["--number", "3", "--two-words", "a"]
    group_required { #[group(required = true)] } {} [] ["--number", "3"]
    group_requires { #[group(requires = "other")] } {} ["--number", "3"] ["--number", "3", "--other", "o"]
    group_requires_all { #[group(requires_all = ["other"])] } {} ["--number", "3"] ["--number", "3", "--other", "o"]
    group_skip { #[group(skip)] } {} [] ["--number", "3"]
    next_display_order { #[command(next_display_order = 3)] } {} [] ["--number", "3"]
    next_help_heading { #[command(next_help_heading = "Numbers")] } { #[command(next_help_heading = "Others")] } [] ["--number", "3"]
    rename_all { #[command(rename_all = "snake_case")] } {} ["--two_words", "a"] ["--two-words", "a"]
    rename_all_env { #[command(rename_all_env = "kebab-case")] } {} [] ["--number", "3"]
}

#[test]
fn each_attribute_of_shared_options_parses_what_claps_own_derive_parses() {
    same(ROWS);
}
