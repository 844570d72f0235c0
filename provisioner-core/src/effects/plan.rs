//! The plan of a dry run: its steps, whether it is complete, what kept the promise that nothing was changed.

use super::escape::escaped;
use super::step::{Difference, Step};
use super::step_json::Salt;
use crate::json::Json;
use std::fmt::Write as _;

/// How the promise is kept that a dry run changes nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Enforcement {
    /// The kernel refuses changes.
    Kernel,
    /// This process cannot be locked: only `&Effects` changes nothing. Says why.
    Agreement(String),
    /// There was nothing to enforce.
    #[default]
    None,
}

/// What a dry run would do.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    pub(super) steps: Vec<Step>,
    /// What the rest of the plan depends on: ``what `id -u` prints``.
    pub(super) depends_on: Option<String>,
    pub(super) unchanged: usize,
    pub(super) enforcement: Enforcement,
    /// The command failed: what would have followed is not known.
    pub(super) failed: bool,
}

impl Plan {
    pub(crate) fn is_complete(&self) -> bool {
        self.depends_on.is_none() && !self.failed
    }

    /// Whether a real run would change anything, so far as that is known.
    pub(crate) fn changes_anything(&self) -> bool {
        !self.steps.is_empty() || self.depends_on.is_some()
    }

    /// For people.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        match (self.steps.is_empty(), &self.depends_on, self.failed) {
            // The error says it all.
            (true, None, true) => return text,
            (true, None, false) => text.push_str("plan (dry run): there is nothing to change\n"),
            _ => text.push_str("plan (dry run, nothing was changed):\n"),
        }
        for step in &self.steps {
            write_step(&mut text, step);
        }
        if let Some(what) = &self.depends_on {
            let _ = writeln!(text, "the plan is incomplete from here: what follows depends on {}", escaped(what));
        } else if self.failed {
            text.push_str("the plan ends here: the command failed\n");
        }
        if let Some(step) = self.steps.iter().find(|step| step.assumed.is_some()) {
            let _ = writeln!(text, "the plan is right if what was assumed is: see `{}`", escaped(&step.description));
        }
        if let Enforcement::Agreement(reason) = &self.enforcement {
            let _ = writeln!(text, "not enforced by the kernel: {reason}");
        }
        text
    }

    /// For programs; with a salt for a plan file.
    pub(crate) fn json(&self, salt: Option<&Salt>) -> Json {
        let (enforced, reason) = match &self.enforcement {
            Enforcement::Kernel => ("kernel", Json::Null),
            Enforcement::Agreement(reason) => ("agreement", Json::Text(reason.clone())),
            Enforcement::None => ("none", Json::Null),
        };
        let depends_on = self.depends_on.clone().map_or(Json::Null, Json::Text);
        Json::object()
            .with("complete", self.is_complete())
            .with("depends_on", depends_on)
            .with("unchanged", Json::Integer(self.unchanged as i128))
            .with("enforced_by", enforced)
            .with("not_enforced_because", reason)
            .with("steps", Json::List(self.steps.iter().map(|step| step.json(salt)).collect()))
    }
}

fn write_step(text: &mut String, step: &Step) {
    // Writing to a text cannot fail.
    let _ = writeln!(text, "  {}", escaped(&step.description));
    if let (Some(before), Some(after)) = (&step.before, &step.after) {
        if let (Some(old), Some(new)) = (before.mode(), after.mode())
            && old != new
        {
            let _ = writeln!(text, "    mode {old:03o} → {new:03o}");
        }
        match &step.difference {
            Difference::None => {}
            Difference::Opaque => drop(writeln!(text, "    {before} → {after}")),
            Difference::Private => drop(writeln!(text, "    {before} → {after}; the content is private")),
            Difference::Lines { lines, left_out } => {
                for line in lines {
                    let _ = writeln!(text, "    {}", colored(line));
                }
                if *left_out > 0 {
                    let _ = writeln!(text, "    … {left_out} more lines");
                }
            }
        }
    }
    if let Some(value) = &step.assumed {
        let _ = writeln!(text, "    assumed: {}", escaped(value));
    }
}

/// A line of a difference, in the colours that readers know. The output takes them away where there are none.
fn colored(line: &str) -> String {
    use anstyle::{AnsiColor, Style};
    let style = match line.as_bytes().first() {
        Some(b'+') => AnsiColor::Green.on_default(),
        Some(b'-') => AnsiColor::Red.on_default(),
        Some(b'@') => AnsiColor::Cyan.on_default(),
        _ => Style::new(),
    };
    format!("{style}{line}{style:#}")
}
