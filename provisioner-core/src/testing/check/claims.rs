//! The claims that are checked without running a command.

use super::Checked;
use crate::config::Schema;
use crate::registry::tree::Branch;
use crate::runtime::command;
use std::panic::{AssertUnwindSafe, catch_unwind};

impl Checked {
    pub(super) fn clap_accepts_every_command(&self) -> Vec<String> {
        let mut findings = Vec::new();
        for (path, placed) in self.commands() {
            let built = catch_unwind(AssertUnwindSafe(|| command::build(&placed, path.clone()).debug_assert()));
            if let Err(payload) = built {
                let text = payload.downcast_ref::<String>().map(String::as_str);
                let text = text.or_else(|| payload.downcast_ref::<&str>().copied()).unwrap_or_default();
                findings.push(format!("clap refuses the arguments of `{path}`: {text}"));
            }
        }
        findings
    }

    pub(super) fn everything_has_help(&self) -> Vec<String> {
        let mut findings = Vec::new();
        let mut described = |about: &str, what: String, place: &str| {
            if about.trim().is_empty() {
                findings.push(format!(
                    "{what} has no help\n  help: write a doc comment above {place}: `/// What it is for`"
                ));
            }
        };
        described(self.plugin.about, format!("the plugin `{}`", self.plugin.name), "its struct");
        groups(&self.registry.tree(self.owner), &mut |path, about| {
            described(about, format!("the group `{path}`"), "its struct");
        });
        for (path, placed) in self.commands() {
            described(placed.command.about, format!("the command `{path}`"), "its function");
            let arguments = placed.add_arguments_to(clap::Command::new("x"));
            for arg in arguments.get_arguments().filter(|arg| !arg.is_hide_set()) {
                let help = arg.get_help().or(arg.get_long_help()).map(ToString::to_string).unwrap_or_default();
                described(&help, format!("the argument `{}` of `{path}`", arg.get_id()), "the parameter or field");
            }
        }
        if let Some(config) = &self.plugin.config {
            fields((config.schema)(), self.plugin.name, &mut |key, doc| {
                described(doc, format!("the setting `{key}`"), "its field");
            });
        }
        findings
    }

    pub(super) fn the_defaults_are_valid(&self) -> Vec<String> {
        let run = self.cli().args(["config", "validate"]).without_terminal().run_leniently();
        match run.code().is_success() {
            true => Vec::new(),
            false => vec![format!(
                "the configuration is not valid as it is embedded\n{}{}  help: change the defaults in the embedded file, \
                 or what `validate` refuses",
                run.stdout(),
                run.stderr()
            )],
        }
    }

    pub(super) fn names_are_kebab_case(&self) -> Vec<String> {
        let mut names = vec![(self.plugin.name.to_owned(), "the plugin".to_owned())];
        let mut findings = ambiguous(&self.registry.tree(self.owner), self.plugin.name);
        groups(&self.registry.tree(self.owner), &mut |path, _| {
            names.extend(path.rsplit(' ').next().map(|name| (name.to_owned(), "a group".to_owned())));
        });
        for (path, placed) in self.commands() {
            names.push((placed.command.name.to_owned(), "a command".to_owned()));
            names.extend(
                placed.command.aliases.iter().map(|alias| ((*alias).to_owned(), format!("an alias of `{path}`"))),
            );
            let arguments = placed.add_arguments_to(clap::Command::new("x"));
            for arg in arguments.get_arguments() {
                let longs = arg.get_long().into_iter().chain(arg.get_all_aliases().unwrap_or_default());
                names.extend(longs.map(|long| (long.to_owned(), format!("an option of `{path}`"))));
            }
        }
        for (name, what) in names.into_iter().filter(|(name, _)| !is_kebab_case(name)) {
            let right = name.to_lowercase().replace(['_', ' '], "-");
            findings
                .push(format!("{what} is called `{name}`\n  help: call it `{right}`: lower case, `-` between words"));
        }
        findings
    }

    pub(super) fn no_option_takes_a_modifier_away(&self) -> Vec<String> {
        let mut findings = Vec::new();
        for (path, placed) in self.commands() {
            let built = command::build(&placed, path.clone());
            let taken = command::modifier_taken(&built).or(command::modifier_overridden(&built));
            if let Some(option) = taken {
                findings.push(format!(
                    "`{path}` takes `{option}` away, an option that every command has\n  help: give another `long`, `short` or \
                     `id` to the argument, or to the field of the struct that it flattens"
                ));
            } else if let Some(option) = command::option_twice(&built) {
                findings.push(format!(
                    "`{path}` has two options `{option}`\n  help: give another `long`, `short` or `id` to one of them"
                ));
            }
        }
        findings
    }

    pub(super) fn examples_are_right(&self) -> Vec<String> {
        let mut findings = Vec::new();
        for (path, placed) in self.commands() {
            for example in self.examples(placed.command.long_about) {
                let run = self.dry_run(&example);
                if run.code().code() == 2 {
                    let line = shell_words::join(&example);
                    findings.push(format!(
                        "an example of `{path}` is not a command line of the program: `$ provisioner {line}`\n{}  help: \
                         change the example in the doc comment",
                        run.stderr()
                    ));
                }
            }
        }
        findings
    }
}

/// Every group below a place, with the names that lead to it and what it is for.
fn groups(branch: &Branch, seen: &mut dyn FnMut(&str, &str)) {
    for (group, below) in &branch.groups {
        seen(group.name, group.about);
        groups(below, seen);
    }
}

/// Every setting, with its key and its doc comment.
fn fields(schema: &Schema, key: &str, seen: &mut dyn FnMut(&str, &str)) {
    let Schema::Struct(schema) = schema else { return };
    for field in schema.fields {
        let key = format!("{key}.{}", field.key);
        seen(&key, field.doc);
        fields(&field.schema, &key, seen);
    }
}

/// Names that lead to two things at one place, which the compiler does not see among aliases.
fn ambiguous(branch: &Branch, place: &str) -> Vec<String> {
    let mut names: Vec<&str> = Vec::new();
    for command in &branch.commands {
        names.extend([command.name].iter().chain(command.aliases));
    }
    for (group, _) in &branch.groups {
        names.extend([group.name].iter().chain(group.aliases));
    }
    names.sort_unstable();
    let twice = names.windows(2).filter(|pair| pair[0] == pair[1]);
    let mut findings: Vec<String> = twice
        .map(|pair| format!("`{}` leads to two things in `{place}`\n  help: remove one of the aliases", pair[0]))
        .collect();
    for (group, below) in &branch.groups {
        findings.extend(ambiguous(below, group.name));
    }
    findings
}

fn is_kebab_case(name: &str) -> bool {
    let letters = name.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-');
    letters && !name.is_empty() && !name.starts_with('-') && !name.ends_with('-') && !name.contains("--")
}
