//! No option of an author's takes a modifier away, by whatever way it got there: the command is refused before anything is
//! performed. The compiler refuses the ways that it sees, with tests of its own.
//!
//! The parser finds some of these itself in a debug build only. So this is to be run with
//! `CARGO_PROFILE_TEST_DEBUG_ASSERTIONS=false` too.

use provisioner::prelude::*;
use provisioner::testing::Cli;

const LONG: &str = "dry-run";
const SHORT: char = 'd';
const ID: &str = "modifier:dry-run";

/// A command that takes these options, and writes a file.
macro_rules! commands {
    ($($(#[$group:meta])* $name:ident { $(#[$arg:meta])+ })*) => {$(
        mod $name {
            use provisioner::prelude::*;
            #[allow(unused_imports, reason = "not every row has a constant")]
            use super::{ID, LONG, SHORT};

            /// Options, which the derive of the prelude would refuse
            #[derive(clap::Args)]
            $(#[$group])*
            pub(super) struct Options {
                /// An option
                $(#[$arg])+
                pub(super) option: bool,
            }

            /// Write a file
            #[provisioner::command]
            fn $name(effects: &Effects, #[command(flatten)] options: Options) -> Result<()> {
                let _ = options.option;
                effects.files().write("written.txt", "x")
            }
        }
    )*};
}

commands! {
    by_its_long { #[arg(long = "dry-run")] }
    by_a_constant_long { #[arg(long = LONG)] }
    by_its_short { #[arg(long, short = 'd')] }
    by_a_constant_short { #[arg(long, short = SHORT)] }
    by_an_alias { #[arg(long, alias = "dry-run")] }
    by_a_constant_alias { #[arg(long, alias = LONG)] }
    by_aliases { #[arg(long, aliases = ["x", "dry-run"])] }
    by_a_visible_alias { #[arg(long, visible_alias = "dry-run")] }
    by_a_short_alias { #[arg(long, short_alias = 'd')] }
    by_a_visible_short_alias { #[arg(long, visible_short_alias = 'd')] }
    by_short_aliases { #[arg(long, short_aliases = ['x', 'd'])] }
    by_its_id { #[arg(long, id = ID)] }
    by_a_global_long { #[arg(long = "dry-run", global = true)] }
    by_a_global_short { #[arg(long, short = 'd', global = true)] }
    #[group(skip)]
    without_a_group { #[arg(long = "dry-run")] }
    #[group(skip)]
    without_a_group_by_its_short { #[arg(long, short = 'd')] }
    #[group(id = "options", multiple = false)]
    in_a_group_of_its_own { #[arg(long = "dry-run")] }
    #[command(args_override_self = true)]
    overriding_itself { #[arg(long = "dry-run")] }
    #[command(ignore_errors = true)]
    ignoring_errors { #[arg(long = "dry-run")] }
    by_overriding { #[arg(long, overrides_with = "modifier:dry-run")] }
    by_overriding_a_constant { #[arg(long, overrides_with = ID)] }
    by_overriding_several { #[arg(long, overrides_with_all = ["option", "modifier:dry-run"])] }
}

/// Options within options
#[derive(Args)]
struct Outer {
    #[command(flatten)]
    inner: by_its_long::Options,
}

/// Write a file
#[provisioner::command]
fn further_down(effects: &Effects, #[command(flatten)] outer: Outer) -> Result<()> {
    let _ = outer.inner.option;
    effects.files().write("written.txt", "x")
}

/// Options that are written by hand
struct ByHand;

impl clap::FromArgMatches for ByHand {
    fn from_arg_matches(_: &clap::ArgMatches) -> std::result::Result<Self, clap::Error> {
        Ok(Self)
    }

    fn update_from_arg_matches(&mut self, _: &clap::ArgMatches) -> std::result::Result<(), clap::Error> {
        Ok(())
    }
}

impl Args for ByHand {
    fn augment_args(command: clap::Command) -> clap::Command {
        command.arg(clap::Arg::new("by-hand").long("dry-run").action(clap::ArgAction::SetTrue))
    }

    fn augment_args_for_update(command: clap::Command) -> clap::Command {
        Self::augment_args(command)
    }
}

/// Write a file
#[provisioner::command]
fn by_hand(effects: &Effects, #[command(flatten)] _options: ByHand) -> Result<()> {
    effects.files().write("written.txt", "x")
}

/// What the compiler is not asked about: a constant is evaluated while compiling.
fn long() -> &'static str {
    LONG
}

/// A group whose option is called by a function
#[provisioner::group]
pub(crate) struct Fence {
    /// An option
    #[arg(long = long())]
    option: bool,
}

/// Write a file
#[provisioner::command(group = Fence)]
fn in_a_group(effects: &Effects, fence: &Fence) -> Result<()> {
    let _ = fence.option;
    effects.files().write("written.txt", "x")
}

/// Write a file
#[provisioner::command]
fn by_a_function_of_its_own(
    effects: &Effects,
    /// An option
    #[arg(long = long())]
    option: bool,
) -> Result<()> {
    let _ = option;
    effects.files().write("written.txt", "x")
}

const WAYS: &[&str] = &[
    "by-its-long",
    "by-a-constant-long",
    "by-its-short",
    "by-a-constant-short",
    "by-an-alias",
    "by-a-constant-alias",
    "by-aliases",
    "by-a-visible-alias",
    "by-a-short-alias",
    "by-a-visible-short-alias",
    "by-short-aliases",
    "by-its-id",
    "by-a-global-long",
    "by-a-global-short",
    "without-a-group",
    "without-a-group-by-its-short",
    "in-a-group-of-its-own",
    "overriding-itself",
    "ignoring-errors",
    "by-overriding",
    "by-overriding-a-constant",
    "by-overriding-several",
    "further-down",
    "by-hand",
    "fence in-a-group",
    "by-a-function-of-its-own",
];

#[test]
fn no_option_takes_a_modifier_away() {
    let mut lost = Vec::new();
    for way in WAYS {
        // The option of the author's stands first and last: which of two wins may depend on that.
        for words in [
            format!("{way} --dry-run"),
            format!("-d {way}"),
            format!("{way} -d --option"),
            format!("{way} --option -d"),
        ] {
            let run = Cli::new().arg("vault").args(words.split_whitespace()).allow_unused().run();
            let planned = run.stdout().contains("plan (dry run, nothing was changed):\n  write written.txt");
            let refused = run.code().code() == 70 && run.stderr().contains("an option that every command has");
            let unknown = run.code().code() == 2;
            if run.path("written.txt").exists() || !(refused || planned || unknown) {
                lost.push(format!("{words}: {}{}", run.stdout(), run.stderr()));
            }
            if !refused && !way.contains("overriding") {
                lost.push(format!("{words} is not refused: {}{}", run.stdout(), run.stderr()));
            }
        }
    }
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}
