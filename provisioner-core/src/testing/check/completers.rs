//! A question to every completer (`#[arg(complete = …)]`), and what was wrong with its answer.

use super::Checked;
use super::dry_run::files_below;
use crate::registry::tree::PlacedCommand;
use crate::testing::{Reply, Run};
use clap::{Arg, Command};

/// How often a completer that was late is asked again: a machine with much to do is slow, and not the completer.
const ATTEMPTS: usize = 3;

impl Checked {
    pub(super) fn completers_answer(&self) -> Vec<String> {
        let mut findings = Vec::new();
        for (path, placed) in self.commands() {
            let arguments = placed.add_arguments_to(Command::new("x"));
            for arg in arguments.get_arguments().filter(|arg| has_completer(&placed, arg.get_id().as_str())) {
                let line = self.line(&path, &arguments, arg);
                let id = arg.get_id();
                findings.extend(
                    self.asked(&line).into_iter().map(|finding| format!("`{path}`: the completer of `{id}` {finding}")),
                );
            }
        }
        findings
    }

    /// What is wrong with the answer to a line.
    fn asked(&self, line: &[String]) -> Vec<String> {
        let mut run = self.question(line);
        for _ in 1..ATTEMPTS {
            if reasons(&run).iter().any(|reason| reason.contains("took longer")) {
                run = self.question(line);
            }
        }
        let mut findings: Vec<String> = reasons(&run)
            .into_iter()
            .map(|reason| {
                let help = match reason.contains("took longer") {
                    true => "answer from what is near: a file, the configuration, `ctx.query(…)` with a `timeout(…)`",
                    false => "answer with fewer candidates, or none, where something is not there",
                };
                format!("{reason}\n  help: {help}")
            })
            .collect();
        let home = files_below(&run.path("~")).into_iter().filter(|path| !path.starts_with(".cache"));
        let mut changed: Vec<String> = home.map(|path| format!("~/{}", path.display())).collect();
        changed.extend(files_below(&run.root()).into_iter().map(|path| path.display().to_string()));
        findings.extend(changed.into_iter().map(|file| {
            format!("changed {file}\n  help: a completer only reads: write in a command, through `&Effects`")
        }));
        findings.extend(run.violations().iter().map(|violation| format!("is not allowed this: {violation}")));
        if findings.is_empty() && self.question(line).stdout() != run.stdout() {
            findings.push(
                "answers the same line in two ways\n  help: sort the candidates, and leave out what changes by itself"
                    .to_owned(),
            );
        }
        findings
    }

    /// Asks as a shell does, in a world in which every process succeeds and says nothing.
    fn question(&self, line: &[String]) -> Run {
        let cli = self.cli().args(["completions", "fish", "--answer", "--"]).args(line).env("COMPLETE_DEBUG", "1");
        cli.without_terminal().process("", Reply::ok("").optional()).run_leniently()
    }

    /// The words up to the cursor, where a value of the argument is next.
    fn line(&self, path: &str, arguments: &Command, arg: &Arg) -> Vec<String> {
        let mut words: Vec<String> = [self.plugin.name].into_iter().chain(path.split(' ')).map(str::to_owned).collect();
        match (arg.get_long(), arg.get_short()) {
            (Some(long), _) => words.push(format!("--{long}")),
            (None, Some(short)) => words.push(format!("-{short}")),
            (None, None) => {
                let before = arguments.get_positionals().take_while(|other| other.get_id() != arg.get_id());
                words.extend(before.map(|_| "example".to_owned()));
            }
        }
        words.push(String::new());
        words
    }
}

fn has_completer(placed: &PlacedCommand, id: &str) -> bool {
    let of_groups = placed.groups.iter().map(|group| group.completers);
    let mut finders = std::iter::once(placed.command.completers).chain(of_groups).flatten();
    finders.any(|find| find(id).is_some())
}

/// Why the answer lacks something, without the name of the completer.
fn reasons(run: &Run) -> Vec<String> {
    let lines = run.stderr().lines().filter_map(|line| line.strip_prefix("completions: the completer of `"));
    lines.filter_map(|line| line.split_once("` ")).map(|(_, reason)| reason.to_owned()).collect()
}
