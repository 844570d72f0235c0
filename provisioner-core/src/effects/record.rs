//! What a run has come to so far: the steps of a plan, or of a real run the last ones that were done.

use super::escape::escaped;
use super::step::Step;
use std::collections::VecDeque;

/// As many steps as one wants to read below an error; the others are counted.
const REMEMBERED: usize = 10;

/// As many bytes of differences as a plan keeps. Of the later ones the lines are counted.
const DIFFERENCES: usize = 4 * 1024 * 1024;

/// How a step ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StepEnd {
    Done,
    Failed,
    /// By a signal: it may be done in part.
    Interrupted,
}

/// What a run has come to so far.
#[derive(Debug, Default)]
pub(super) struct Record {
    /// The steps of a plan.
    pub(super) plan: Vec<Step>,
    /// How many bytes of differences are in it.
    differences: usize,
    /// How many steps were found to be done already.
    pub(super) unchanged: usize,
    /// How many steps were done.
    pub(super) done: usize,
    /// The last of them.
    pub(super) last: VecDeque<String>,
    /// Those that were begun and are not done: threads of a command may each have one, and one may be interrupted.
    pub(super) running: Vec<String>,
    /// The last one that failed.
    pub(super) failed: Option<String>,
}

impl Record {
    /// Puts a step on the plan.
    pub(super) fn plan(&mut self, mut step: Step) {
        if self.differences >= DIFFERENCES {
            step.difference.count_only();
        }
        self.differences += step.difference.size();
        self.plan.push(step);
    }

    pub(super) fn begin(&mut self, step: &str) {
        self.running.push(step.to_owned());
    }

    /// The step is over.
    pub(super) fn end(&mut self, step: String, end: StepEnd) {
        if end == StepEnd::Interrupted {
            return;
        }
        if let Some(index) = self.running.iter().rposition(|running| *running == step) {
            self.running.remove(index);
        }
        if end == StepEnd::Failed {
            self.failed = Some(step);
            return;
        }
        self.done += 1;
        if self.last.len() == REMEMBERED {
            self.last.pop_front();
        }
        self.last.push_back(step);
    }

    /// What stands below the error of a command that was not completed; `None`: nothing was begun.
    pub(super) fn account(&self) -> Option<String> {
        let mut text = String::new();
        if self.done > 0 {
            text.push_str(&match self.done {
                1 => "1 step was done:\n".to_owned(),
                done => format!("{done} steps were done:\n"),
            });
            if self.done > self.last.len() {
                text.push_str(&format!("  … {} others before\n", self.done - self.last.len()));
            }
            for step in &self.last {
                text.push_str(&format!("  {}\n", escaped(step)));
            }
        }
        for step in &self.running {
            text.push_str(&format!("interrupted, and perhaps done in part: {}\n", escaped(step)));
        }
        if let Some(step) = &self.failed {
            text.push_str(&format!("failed: {}\n", escaped(step)));
        }
        if text.is_empty() {
            return None;
        }
        if self.done == 0 {
            text.insert_str(0, "nothing was changed before\n");
        }
        Some(text + "no other step was begun")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_account_names_what_was_done_what_failed_and_that_nothing_else_was_begun() {
        let mut record = Record::default();
        assert_eq!(record.account(), None);
        for (step, end) in [("write a", StepEnd::Done), ("run false", StepEnd::Failed)] {
            record.begin(step);
            record.end(step.to_owned(), end);
        }
        let text = "1 step was done:\n  write a\nfailed: run false\nno other step was begun";
        assert_eq!(record.account().as_deref(), Some(text));
        record.begin("run sleep");
        record.end("run sleep".to_owned(), StepEnd::Interrupted);
        assert!(record.account().unwrap().contains("interrupted, and perhaps done in part: run sleep\n"));
    }

    #[test]
    fn a_step_is_one_line_of_the_account() {
        let mut record = Record::default();
        record.end("write a\n  remove /precious\x1b[2J".to_owned(), StepEnd::Done);
        let account = record.account().unwrap();
        assert!(account.contains("\n  write a\\n  remove /precious\\u{1b}[2J\n"), "{account}");
    }

    #[test]
    fn many_steps_are_counted_and_only_the_last_are_kept() {
        let mut record = Record::default();
        for number in 0..1000 {
            record.end(format!("step {number}"), StepEnd::Done);
        }
        assert_eq!(record.last.len(), REMEMBERED);
        let account = record.account().unwrap();
        assert!(account.starts_with("1000 steps were done:\n  … 990 others before\n  step 990\n"), "{account}");
    }
}
