//! The options that every command has; their table is [`MODIFIERS`], which the macros read too.

use crate::error::ParseError;
#[cfg(feature = "runtime")]
use crate::error::{Error, codes};
use crate::os_arch::OsArch;
#[cfg(feature = "runtime")]
use clap::{Arg, ArgAction, ArgMatches, Command};
#[cfg(feature = "runtime")]
use provisioner_shared::names::MODIFIERS;
use std::path::PathBuf;
use std::str::FromStr;

/// What the user asked for with the modifiers.
///
/// ```
/// fn is_chatty(ctx: &provisioner::Context) -> bool {
///     ctx.modifiers().verbose && !ctx.modifiers().quiet
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Modifiers {
    /// `-v`, `--verbose`: debug log on stderr, error causes.
    pub verbose: bool,
    /// `-vv`: what is logged at the level `trace` as well.
    pub trace: bool,
    /// `-y`, `--auto-prompt`: every confirmation is answered yes, other prompts take their default.
    pub auto_prompt: bool,
    /// `-d`, `--dry-run`: nothing is changed; the plan is printed.
    pub dry_run: bool,
    /// `-n`, `--non-interactive`: no prompts, spinners or colours.
    pub non_interactive: bool,
    /// `-q`, `--quiet`: only results and errors.
    pub quiet: bool,
    /// `--os-arch`: act as on another platform.
    pub os_arch: Option<OsArch>,
    /// `--color`: whether to colour the output.
    pub color: ColorWhen,
    /// `--config`: the user's configuration file.
    pub config: Option<PathBuf>,
    /// `--format`: whether results are printed for people or for programs.
    pub format: Format,
    /// `--plan-out`: the file that the plan of a dry run is saved in.
    pub plan_out: Option<PathBuf>,
    /// `--exit-code`: a dry run ends with 3 where there is something to change.
    pub exit_code: bool,
}

/// For whom results, plans and errors are printed.
///
/// ```
/// assert_eq!("json".parse(), Ok(provisioner::Format::Json));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// For people: text, tables, colours.
    #[default]
    Text,
    /// For programs: one JSON document on stdout, and nothing else there.
    Json,
    /// Pages of the manual, as `man` reads them; `help` alone writes them.
    Man,
    /// Pages of the manual in Markdown; `help` alone writes them.
    Markdown,
}

/// When to colour the output.
///
/// ```
/// assert_eq!("never".parse(), Ok(provisioner::ColorWhen::Never));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum ColorWhen {
    /// Where the output is a terminal, unless `NO_COLOR` or `CLICOLOR_FORCE` says otherwise.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// How many tokens a token that may be a modifier takes: itself, and its value where that stands apart. `None`: it is
/// not one.
#[cfg(feature = "runtime")]
pub(crate) fn tokens_taken(token: &str) -> Option<usize> {
    if let Some(long) = token.strip_prefix("--") {
        let (name, attached) = long.split_once('=').map_or((long, false), |(name, _)| (name, true));
        let spelling = MODIFIERS.iter().find(|spelling| spelling.long == name)?;
        return Some(if spelling.value.is_some() && !attached { 2 } else { 1 });
    }
    let shorts = token.strip_prefix('-').filter(|shorts| !shorts.is_empty())?;
    shorts.chars().all(|short| MODIFIERS.iter().any(|spelling| spelling.short == Some(short))).then_some(1)
}

/// Adds the modifiers to a command, under a heading of their own.
#[cfg(feature = "runtime")]
pub(crate) fn add_to(command: Command) -> Command {
    command.args(MODIFIERS.iter().enumerate().map(|(index, spelling)| {
        let arg = Arg::new(spelling.id)
            .long(spelling.long)
            .help(spelling.help)
            .help_heading("Modifiers")
            .display_order(1000 + index);
        let arg = match spelling.short {
            Some(short) => arg.short(short),
            None => arg,
        };
        // Given twice, as by an alias of the shell that gives one already, the last one counts.
        match spelling.value {
            None if spelling.long == "verbose" => arg.action(ArgAction::Count),
            None => arg.action(ArgAction::SetTrue).overrides_with(spelling.id),
            Some(value) => with_value(arg.value_name(value), spelling.long).overrides_with(spelling.id),
        }
    }))
}

/// Adds the modifiers to a command and everything below it.
#[cfg(feature = "runtime")]
pub(crate) fn add_globally(command: Command) -> Command {
    add_to(command).mut_args(|arg| if arg.get_id().as_str().starts_with("modifier:") { arg.global(true) } else { arg })
}

/// Lets `help`, to which the modifiers were added, write pages of the manual too.
#[cfg(feature = "runtime")]
pub(crate) fn with_pages(command: Command) -> Command {
    let parse = |text: &str| match text {
        "man" => Ok(Format::Man),
        "markdown" => Ok(Format::Markdown),
        text => text.parse().map_err(|_| ParseError::one_of(&["text", "json", "man", "markdown"])),
    };
    let help = "Print help as text or as json, or pages of the manual for man or in markdown";
    command.mut_arg("modifier:format", |arg| arg.value_parser(parse).help(help))
}

#[cfg(feature = "runtime")]
fn with_value(arg: Arg, long: &str) -> Arg {
    match long {
        "os-arch" => arg.value_parser(|text: &str| text.parse::<OsArch>()),
        "color" => arg.value_parser(|text: &str| text.parse::<ColorWhen>()),
        "format" => arg.value_parser(|text: &str| text.parse::<Format>()),
        _ => arg.value_parser(clap::value_parser!(PathBuf)).value_hint(clap::ValueHint::FilePath),
    }
}

impl FromStr for ColorWhen {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        match text {
            "auto" => Ok(Self::Auto),
            "always" => Ok(Self::Always),
            "never" => Ok(Self::Never),
            _ => Err(ParseError::one_of(&["auto", "always", "never"])),
        }
    }
}

impl FromStr for Format {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        match text {
            "text" => Ok(Self::Text),
            "json" => Ok(Self::Json),
            _ => Err(ParseError::one_of(&["text", "json"])),
        }
    }
}

#[cfg(feature = "runtime")]
impl Modifiers {
    /// Reads the modifiers out of what clap parsed.
    pub(crate) fn from_matches(matches: &ArgMatches) -> Self {
        // Where mistakes were passed over, clap may have left a switch without its default.
        let is_set = |id| matches.get_one(id) == Some(&true);
        let times_verbose = matches.get_one("modifier:verbose").copied().unwrap_or(0_u8);
        Self {
            verbose: times_verbose > 0,
            trace: times_verbose > 1,
            auto_prompt: is_set("modifier:auto-prompt"),
            dry_run: is_set("modifier:dry-run"),
            non_interactive: is_set("modifier:non-interactive"),
            quiet: is_set("modifier:quiet"),
            os_arch: matches.get_one("modifier:os-arch").copied(),
            color: matches.get_one("modifier:color").copied().unwrap_or_default(),
            config: matches.get_one::<PathBuf>("modifier:config").cloned(),
            format: matches.get_one("modifier:format").copied().unwrap_or_default(),
            plan_out: matches.get_one::<PathBuf>("modifier:plan-out").cloned(),
            exit_code: is_set("modifier:exit-code"),
        }
    }

    /// Refuses what only a dry run gives a meaning. The parser's own check would not see a `--dry-run` that stands before
    /// the name of a subcommand.
    pub(crate) fn checked(self) -> Result<Self, Error> {
        if self.dry_run || (self.plan_out.is_none() && !self.exit_code) { Ok(self) } else { Err(self.needs_dry_run()) }
    }

    #[cold]
    fn needs_dry_run(&self) -> Error {
        let option = if self.plan_out.is_some() { "--plan-out" } else { "--exit-code" };
        codes::MISSING_ARGUMENT.error(format!("`{option}` needs `--dry-run`")).help("add `--dry-run`")
    }
}

#[cfg(all(test, feature = "runtime"))]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_is_recognised_by_hand_and_by_clap() {
        for spelling in MODIFIERS {
            let long = format!("--{}", spelling.long);
            assert_eq!(tokens_taken(&long), Some(if spelling.value.is_some() { 2 } else { 1 }), "{long}");
            assert_eq!(tokens_taken(&format!("{long}=x")), Some(1), "{long}=x");
            if let Some(short) = spelling.short {
                assert_eq!(tokens_taken(&format!("-{short}")), Some(1), "-{short}");
            }
        }
        assert_eq!(tokens_taken("-vdn"), Some(1));
        for other in ["-", "--", "-x", "-vx", "--nope", "name", ""] {
            assert_eq!(tokens_taken(other), None, "{other}");
        }
        add_to(Command::new("test")).debug_assert();
    }

    #[test]
    fn what_is_parsed_is_what_was_said() {
        let parse = |args: &[&str]| {
            let command = add_to(Command::new("test").no_binary_name(true));
            Modifiers::from_matches(&command.try_get_matches_from(args).expect("valid modifiers"))
        };
        assert_eq!(parse(&[]), Modifiers::default());
        let all =
            parse(&["-vydnq", "--os-arch", "linux_arm64", "--color=always", "--config", "a.yaml", "--format", "json"]);
        assert!(all.verbose && all.auto_prompt && all.dry_run && all.non_interactive && all.quiet);
        assert_eq!(all.os_arch, "linux_arm64".parse().ok());
        assert_eq!((all.color, all.config), (ColorWhen::Always, Some(PathBuf::from("a.yaml"))));
        assert_eq!(all.format, Format::Json);
        let saved = parse(&["-d", "--plan-out", "plan.json", "--exit-code"]);
        assert_eq!((saved.plan_out, saved.exit_code), (Some(PathBuf::from("plan.json")), true));
    }

    #[test]
    fn what_is_said_of_a_plan_needs_a_dry_run() {
        let of = |dry_run, exit_code, plan_out: Option<&str>| {
            Modifiers { dry_run, exit_code, plan_out: plan_out.map(PathBuf::from), ..Modifiers::default() }.checked()
        };
        assert!(of(false, false, None).is_ok() && of(true, true, Some("plan.json")).is_ok());
        for (exit_code, plan_out, option) in [(true, None, "--exit-code"), (false, Some("x"), "--plan-out")] {
            let error = of(false, exit_code, plan_out).unwrap_err();
            assert_eq!(error.to_string(), format!("`{option}` needs `--dry-run`"));
            assert_eq!(error.get_exit_code(), crate::exit_code::ExitCode::USAGE);
        }
    }

    #[test]
    fn of_modifiers_that_are_given_twice_the_last_one_counts() {
        let parse = |args: &[&str]| {
            let command = add_to(Command::new("test").no_binary_name(true));
            Modifiers::from_matches(&command.try_get_matches_from(args).expect("valid modifiers"))
        };
        let twice = parse(&[
            "-yy",
            "--dry-run",
            "-d",
            "-n",
            "-nq",
            "--quiet",
            "--os-arch=linux_amd64",
            "--os-arch",
            "linux_arm64",
            "--color=always",
            "--color",
            "never",
            "--config=a",
            "--config=b",
            "--format=json",
            "--format=text",
        ]);
        assert!(twice.auto_prompt && twice.dry_run && twice.non_interactive && twice.quiet);
        assert_eq!(twice.os_arch, "linux_arm64".parse().ok());
        assert_eq!((twice.color, twice.config), (ColorWhen::Never, Some(PathBuf::from("b"))));
        assert_eq!(twice.format, Format::Text);
        for (args, verbose, trace) in
            [(&["-v"][..], true, false), (&["-vv"], true, true), (&["-v", "--verbose"], true, true)]
        {
            let modifiers = parse(args);
            assert_eq!((modifiers.verbose, modifiers.trace), (verbose, trace), "{args:?}");
        }
    }
}
