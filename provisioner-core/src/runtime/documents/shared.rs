//! What every page says in the same words: exit codes, variables, codes of errors.

use super::page::{Part, item, paragraph};
use crate::error::codes;
use crate::program::Program;
use provisioner_shared::names::MODIFIERS;

/// What the exit codes of every command mean.
const EXIT_CODES: &[(&str, &str)] = &[
    ("0", "The command did what it was asked to."),
    ("1", "It failed; a command may end with codes of its own."),
    ("2", "The command line was wrong."),
    ("3", "With `--dry-run --exit-code`: there is something to change."),
    ("70", "A plugin panicked or broke a rule of the framework."),
    ("78", "The configuration is wrong."),
    ("128 and the number of a signal", "A signal ended the program, as 130 after Ctrl-C."),
];

/// The exit codes.
pub(super) fn exit_status() -> Vec<Part> {
    let has_exit_code = MODIFIERS.iter().any(|modifier| modifier.long == "exit-code");
    let known = EXIT_CODES.iter().filter(|(code, _)| *code != "3" || has_exit_code);
    known.map(|(code, meaning)| item(code, meaning)).collect()
}

/// The variables that every command reads.
pub(super) fn environment(program: &Program) -> Vec<Part> {
    let prefix = program.variable_prefix();
    vec![
        item(&format!("{prefix}_CONFIG"), "The configuration file, where `--config` names none."),
        item(
            &format!("{prefix}__<PLUGIN>__<KEY>"),
            "A value of a plugin's configuration; the page of the plugin names them.",
        ),
        item(
            "NO_COLOR, CLICOLOR, CLICOLOR_FORCE, FORCE_COLOR",
            "Whether to colour the output, where `--color` does not say it.",
        ),
        item("VISUAL, EDITOR", "The editor of `config edit`."),
        item(
            "XDG_CONFIG_HOME, XDG_CACHE_HOME, XDG_DATA_HOME",
            "Where files are kept, in the place of folders below the home folder.",
        ),
    ]
}

/// The codes of the errors of the framework.
pub(super) fn error_codes() -> Vec<Part> {
    let known = codes::explanations();
    let mut parts = vec![paragraph(
        "With `--format json` an error has a code, which stays the same where the message gets better. A plugin's own codes have its name in front.",
    )];
    parts.extend(
        known
            .iter()
            .map(|code| item(code.name, &format!("{} Exit code {}. {}", code.meaning, code.exit_code, code.remedy))),
    );
    parts
}
