//! The options that every command has: one table, one home.

use std::path::PathBuf;

/// What the user asked for with the modifiers.
#[derive(Clone, Debug, Default)]
pub struct Modifiers {
    /// `-v`, `--verbose`: debug log on stderr, error causes.
    pub verbose: bool,
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
}

/// When to colour the output.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColorWhen {
    /// Where the output is a terminal, unless `NO_COLOR` or `CLICOLOR_FORCE` says otherwise.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// An operating system and a processor architecture: `linux_arm64`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OsArch {
    /// `linux`, `darwin` or `windows`.
    pub os: &'static str,
    /// `amd64` or `arm64`.
    pub arch: &'static str,
}
