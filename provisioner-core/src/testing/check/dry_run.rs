//! A dry run of every command, and what it changed although it should not.

use super::Checked;
use crate::registry::tree::PlacedCommand;
use crate::testing::{Reply, Run};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What is tried for an argument of which nothing is known.
const MADE_UP: [&str; 3] = ["example", "1", "example.txt"];

impl Checked {
    /// Runs the program with these arguments as a dry run in which every process succeeds and says nothing.
    pub(super) fn dry_run(&self, args: &[String]) -> Run {
        let cli = self.cli().args(["--dry-run", "-y"]).args(args);
        cli.without_terminal().process("", Reply::ok("").optional()).run_leniently()
    }

    pub(super) fn a_dry_run_changes_nothing(&self) -> Vec<String> {
        let mut findings = Vec::new();
        for (path, placed) in self.commands() {
            let Some(run) = self.tried(&path, &placed) else {
                findings.push(format!(
                    "the arguments of `{path}` cannot be made up\n  help: show how it is called in its doc comment: \
                     `/// $ provisioner {} {path} …`",
                    self.plugin.name
                ));
                continue;
            };
            let mut changed: Vec<String> =
                files_below(&run.root()).into_iter().map(|path| path.display().to_string()).collect();
            changed.extend(files_below(&run.path("~")).into_iter().map(|path| format!("~/{}", path.display())));
            for file in changed {
                findings.push(format!(
                    "`{path}` changed {file} in a dry run\n  help: change it through `&Effects`: \
                     `effects.files().write(…)`, `effects.step(…)`"
                ));
            }
            findings.extend(run.violations().iter().map(|violation| format!("`{path}` in a dry run: {violation}")));
            if run.code().code() == 70 {
                findings.push(format!("`{path}` panicked in a dry run\n{}", run.stderr()));
            }
        }
        findings
    }

    /// A dry run of a command whose arguments are right: those of an example, else made up.
    fn tried(&self, path: &str, placed: &PlacedCommand) -> Option<Run> {
        let examples = self.examples(placed.command.long_about).into_iter();
        let made_up = MADE_UP.iter().map(|value| self.made_up(path, placed, value));
        let mut runs = examples.chain(made_up).map(|args| self.dry_run(&args));
        runs.find(|run| run.code().code() != 2)
    }

    /// The command line with a value for everything that is required.
    fn made_up(&self, path: &str, placed: &PlacedCommand, value: &str) -> Vec<String> {
        let mut words: Vec<String> = [self.plugin.name].into_iter().chain(path.split(' ')).map(str::to_owned).collect();
        let arguments = placed.add_arguments_to(clap::Command::new("x"));
        for arg in arguments.get_arguments().filter(|arg| arg.is_required_set()) {
            let possible = arg.get_possible_values();
            let value = possible.first().map_or(value.to_owned(), |value| value.get_name().to_owned());
            match (arg.get_long(), arg.get_short()) {
                (Some(long), _) => words.push(format!("--{long}={value}")),
                (None, Some(short)) => words.push(format!("-{short}{value}")),
                (None, None) => words.push(value),
            }
        }
        words
    }
}

/// Every file and folder below a folder.
pub(super) fn files_below(folder: &Path) -> BTreeSet<PathBuf> {
    let mut files = BTreeSet::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = PathBuf::from(entry.file_name());
        for below in files_below(&entry.path()).into_iter() {
            files.insert(name.join(below));
        }
        files.insert(name);
    }
    files
}
