//! The attributes of `ValueEnum` and of its values.

use super::{Row, same};

/// An enum, and a command and a parser of clap's that take it.
macro_rules! rows {
    ($($name:ident { $(#[$of_enum:meta])* } { $(#[$of_value:meta])* } $([$($word:literal),*])+)*) => {
        $(mod $name {
            use provisioner::prelude::*;

            /// Where to
            #[derive(Clone, Copy, Debug, ValueEnum)]
            $(#[$of_enum])*
            enum Way {
                /// Over there
                $(#[$of_value])*
                FarAway,
                /// Here
                Here,
            }

            /// clap's own derive
            #[derive(Debug, clap::Parser)]
            #[command(no_binary_name = true)]
            struct Own {
                #[arg(value_enum)]
                way: Way,
            }

            pub(super) fn clap(words: &[&str]) -> std::result::Result<String, clap::Error> {
                <Own as clap::Parser>::try_parse_from(words).map(|own| format!("{:?}", own.way))
            }

            /// Print what was parsed
            #[provisioner::command]
            fn $name(
                ctx: &Context,
                /// Where to
                way: Way,
            ) {
                let _ = Way::FarAway;
                ctx.out().line(format!("{way:?}"));
            }
        })*

        /// The rows, in the order of the page.
        pub(super) const ROWS: &[Row] = &[$(Row { attribute: stringify!($name), clap: $name::clap, lines: &[$(&[$($word),*]),+] }),*];
    };
}

rows! {
    value_alias { } { #[value(alias = "far")] } ["far"] ["far-away"] ["near"]
    value_aliases { } { #[value(aliases = ["far", "off"])] } ["off"] ["far-away"] ["near"]
    value_help { } { #[value(help = "Further than here")] } ["far-away"] ["here"]
    value_hide { } { #[value(hide = true)] } ["far-away"] ["near"]
    value_name_of_variant { } { #[value(name = "off")] } ["off"] ["far-away"]
    value_rename_all { #[value(rename_all = "snake_case")] } { } ["far_away"] ["far-away"]
    value_skip { } { #[value(skip)] } ["far-away"] ["here"]
}

#[test]
fn each_attribute_of_an_enum_parses_what_claps_own_derive_parses() {
    same(ROWS);
}
