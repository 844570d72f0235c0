//! The stable code of every error that the framework makes: one table, from which `help errors` reads too.
//!
//! A code is promised: a program may act on it. A message may get better at any time.

use super::Error;
use crate::exit_code::ExitCode;
use clap::error::ErrorKind;
use std::borrow::Cow;

/// The code of an error of the framework, with the exit code that goes with it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Code {
    pub(crate) name: &'static str,
    exit: u8,
}

impl Code {
    /// An error with this code.
    #[track_caller]
    pub(crate) fn error(self, message: impl Into<Cow<'static, str>>) -> Error {
        Error::new(message).known_as(self)
    }

    pub(crate) fn exit_code(self) -> ExitCode {
        ExitCode::from(self.exit)
    }
}

/// One constant for each code, and all of them as one text: a list of structs would hold three pointers for each, which
/// the dynamic linker relocates at every start.
macro_rules! codes {
    ($($constant:ident = $name:literal, $exit:literal: $meaning:literal, $remedy:literal;)*) => {
        $(
            #[doc = $meaning]
            #[allow(dead_code, reason = "the features decide which errors can be made")]
            pub(crate) const $constant: Code = Code { name: $name, exit: $exit };
        )*

        #[cfg(feature = "runtime")]
        const TABLE: &str = concat!($($name, "\t", $exit, "\t", $meaning, "\t", $remedy, "\n"),*);
    };
}

codes! {
    FAILED = "failed", 1:
        "A command failed, and gave its error no code.",
        "The message says what went wrong. The author of a plugin gives an error a code with `Error::code`.";
    EXIT_CODE = "exit-code", 1:
        "The command returned an exit code other than 0, and no error.",
        "The documentation of the command says what its exit codes mean.";
    INVALID_CONFIGURATION = "invalid-configuration", 78:
        "The configuration of a plugin is wrong.",
        "Each place is named, with what was expected; `config validate` checks everything, `config explain KEY` says where a value comes from.";
    NOT_DATA = "not-data", 70:
        "The result of a command cannot be written as JSON: a map whose keys are not text, or a type that refuses.",
        "Report it to the authors of the plugin.";
    CONTRADICTING_OPTIONS = "contradicting-options", 70:
        "A command has two options of one name: a struct of options that its plugin flattens brings one of them.",
        "Report it to the authors of the plugin, who rename one.";
    PANICKED = "panicked", 70:
        "A plugin panicked: an error in its code.",
        "Report it to the authors of the plugin, which the message names. With `-v` and `RUST_BACKTRACE=1` there is a backtrace.";
    CHANGE_REFUSED = "change-refused", 70:
        "A command tried to change files in a dry run by other means than `&Effects`, or where only reading is allowed, and the change was refused.",
        "Report it to the authors of the plugin: a change goes through `&Effects`, and a query that has to write says where with `.writes(path)`.";
    CANCELLED = "cancelled", 1:
        "A question was answered with no, or was not answered.",
        "Nothing was begun; run the command again, or with `-y` to answer yes to every confirmation.";
    CONFIRMATION_NEEDED = "confirmation-needed", 1:
        "A command asks before it begins, and the program that called it has not answered.",
        "Show the question to the user, and call again with it in the variable `<PROGRAM>_CONFIRMED`.";
    NO_ANSWER = "no-answer", 1:
        "A question needs an answer, and there is no terminal to ask at, or nothing to choose from.",
        "Give the answer with the option that the message names, or run the command in a terminal without `-n`.";
    INVALID_ANSWER = "invalid-answer", 1:
        "A question does not accept the answer.",
        "The message says what was expected.";
    NO_TERMINAL = "no-terminal", 1:
        "The command needs a terminal.",
        "Run it in one, or use the way without it that the help of the error names.";
    NO_HOME = "no-home", 1:
        "The home folder is not known.",
        "Set the variable `HOME`.";
    PROGRAM_NOT_FOUND = "program-not-found", 1:
        "A command runs another program, which is not installed or not on the `PATH`.",
        "Install it, or add its folder to `PATH`.";
    NOT_STARTED = "process-not-started", 1:
        "A command runs another program, and the operating system refused to start it.",
        "The message says why; look at the permissions and the working folder.";
    PROCESS_FAILED = "process-failed", 1:
        "A command runs another program, which failed or took too long.",
        "The message shows its command line and how it ended, and the last lines of its stderr.";
    NO_RUNTIME = "no-runtime", 1:
        "The program cannot run processes or asynchronous commands: it is built without the runtime, or the operating system refuses one.",
        "Build it with the feature `runtime` of `provisioner-core`; otherwise the message says why.";
    NO_MANUAL = "no-manual", 2:
        "The program is built without its manual.",
        "Build it with the feature `manual` of `provisioner-core`; `--help` says the same on the terminal.";
    FILE_EXISTS = "file-exists", 1:
        "There is a file already where one would be written.",
        "Move it away, or use the option that replaces it.";
    FILE_NOT_READ = "file-not-read", 1:
        "A file cannot be read.",
        "The message says why; look at its permissions.";
    FILE_NOT_WRITTEN = "file-not-written", 1:
        "A file cannot be written, moved or removed.",
        "The message says why; look at the permissions and the space that is left.";
    EDITOR_FAILED = "editor-failed", 1:
        "The editor could not be started, or failed.",
        "Set $VISUAL or $EDITOR to one that can, with its arguments.";
    NO_VALUE = "no-value", 1:
        "The key exists in the configuration and has no value.",
        "Set one with `config set KEY VALUE`.";
    INTERRUPTED = "interrupted", 130:
        "A signal asked the program to stop, and it stopped before it was done.",
        "Run it again; what it did before is not undone.";
    PLUGIN_SWITCHED_OFF = "plugin-switched-off", 1:
        "The configuration switches the plugin off.",
        "Set `plugins.<name>.enabled` to `true` at the place that the message names, or with `config set <name>.enabled true`.";

    UNKNOWN_COMMAND = "unknown-command", 2:
        "The name is not a plugin, a group, a command or an alias.",
        "The help of the place above lists what there is; a near name is suggested.";
    MISSING_COMMAND = "missing-command", 2:
        "The arguments end at a plugin or a group, which needs a command.",
        "Add one of the commands that `--help` lists.";
    UNKNOWN_ARGUMENT = "unknown-argument", 2:
        "The command has no such option, or takes no further value.",
        "The help of the command lists its arguments; a value that begins with `-` goes behind `--`.";
    MISSING_ARGUMENT = "missing-argument", 2:
        "An argument is required and was not given.",
        "Give it on the command line, or where its help names them, in the environment or the configuration.";
    INVALID_VALUE = "invalid-value", 2:
        "An argument does not accept the value.",
        "The message says what was expected; the help of the command lists the values where they are few.";
    WRONG_NUMBER_OF_VALUES = "wrong-number-of-values", 2:
        "An argument has too many values or too few.",
        "The usage line shows how many it takes.";
    CONFLICTING_ARGUMENTS = "conflicting-arguments", 2:
        "Two arguments exclude each other, or one was given twice.",
        "Leave one of them out.";
    NOT_UNICODE = "not-unicode", 2:
        "A value is not UTF-8, and the argument needs text.",
        "Give it as UTF-8.";
    WRONG_USAGE = "wrong-usage", 2:
        "The command line is wrong in another way.",
        "The message and the help of the command say how it is written.";
    UNKNOWN_ERROR_CODE = "unknown-error-code", 2:
        "`help error` does not know the code.",
        "`help errors` lists the codes of the framework; a code with a dot belongs to the plugin in front of it.";
    UNKNOWN_KEY = "unknown-key", 2:
        "The key is not one of the configuration of the plugin.",
        "`plugins info NAME` lists the keys; a near one is suggested.";
    UNKNOWN_PLUGIN = "unknown-plugin", 2:
        "No plugin of this name is linked into the program.",
        "`plugins list` names the plugins.";
    CONFIGURATION_IN_USE = "configuration-in-use", 1:
        "Another process is changing the configuration file, and did not end in time.",
        "Try again; if it persists, look for a `config` command that hangs.";
    NOT_A_CONFIGURATION_FILE = "not-a-configuration-file", 1:
        "What `--config` or the variable names is a folder or a device.",
        "Name a file.";
    NOT_CHANGEABLE = "not-changeable", 78:
        "The configuration file is written in a way that `config set` and `config unset` cannot change without changing more.",
        "`config edit` opens the file.";
    NO_TEMPLATES = "no-templates", 2:
        "This program does not make plugins: the templates are part of the program `provisioner` only.",
        "Run `cargo install provisioner-cli`, then `provisioner plugins new`.";
    EDIT_NOT_SAVED = "edit-not-saved", 78:
        "The text that `config edit` was given was not put in place.",
        "The message says why, and which file holds the text.";
    NOT_A_PLAN = "not-a-plan", 1:
        "What `apply` was given is not a plan file, or was changed after it was saved.",
        "`--dry-run --plan-out FILE` saves a plan.";
    PLAN_NOT_SAVED = "plan-not-saved", 2:
        "The command line holds a secret, which would stand in the plan file.",
        "Give the secret by its variable or in the configuration.";
    PLAN_INCOMPLETE = "plan-incomplete", 1:
        "The plan ends at a value that only a real run gives, so that the rest of it has not been seen.",
        "Run the command itself. Its author can name a value for the plan to go on with, with `assume(…)`.";
    PLAN_OUTDATED = "plan-outdated", 1:
        "The plan was made for another program, plugin, configuration or folder, or a step is no longer what was planned.",
        "Make the plan again with `--dry-run --plan-out FILE`, and look at it.";
    CANNOT_GENERATE = "cannot-generate", 1:
        "`plugins new`, `generate` or `sync` cannot write what was asked for.",
        "The message names the file or folder that is in the way; nothing was changed.";
}

/// The code of an error of clap.
pub(crate) fn of_usage(kind: ErrorKind) -> Code {
    match kind {
        ErrorKind::InvalidSubcommand => UNKNOWN_COMMAND,
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => MISSING_COMMAND,
        ErrorKind::UnknownArgument => UNKNOWN_ARGUMENT,
        ErrorKind::MissingRequiredArgument => MISSING_ARGUMENT,
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => INVALID_VALUE,
        ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals => {
            WRONG_NUMBER_OF_VALUES
        }
        ErrorKind::ArgumentConflict => CONFLICTING_ARGUMENTS,
        ErrorKind::InvalidUtf8 => NOT_UNICODE,
        _ => WRONG_USAGE,
    }
}

/// One line of the table.
#[cfg(feature = "runtime")]
#[derive(Clone, Copy, Debug)]
pub(crate) struct Explanation {
    pub(crate) name: &'static str,
    /// The code the program ends with.
    pub(crate) exit_code: &'static str,
    /// What is wrong.
    pub(crate) meaning: &'static str,
    /// What to do about it.
    pub(crate) remedy: &'static str,
}

/// Every code of the framework, in the order of the table.
#[cfg(feature = "runtime")]
pub(crate) fn explanations() -> Vec<Explanation> {
    let line = |line: &'static str| {
        let mut columns = line.split('\t');
        let mut next = || columns.next().unwrap_or_default();
        Explanation { name: next(), exit_code: next(), meaning: next(), remedy: next() }
    };
    TABLE.lines().map(line).collect()
}

#[cfg(all(test, feature = "runtime"))]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_there_once_in_kebab_case_and_says_what_to_do() {
        let mut names = Vec::new();
        for explanation in explanations() {
            let Explanation { name, exit_code, meaning, remedy } = explanation;
            let kebab =
                name.split('-').all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase()));
            assert!(kebab, "`{name}` is not kebab-case");
            assert!(exit_code.parse::<u8>().is_ok(), "{name}: {exit_code}");
            assert!(meaning.ends_with('.') && remedy.ends_with('.'), "{name}: whole sentences");
            assert!(!names.contains(&name), "`{name}` is there twice");
            names.push(name);
        }
    }
}
