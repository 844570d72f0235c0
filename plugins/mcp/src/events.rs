//! What a call reports while it runs: lines of JSON on its stderr, between others that are for people.

use serde_json::Value;
use std::collections::BTreeMap;

/// Longer lines are no events.
const LONGEST: usize = 64 * 1024;

/// One line of a call's stderr.
#[derive(Debug, PartialEq)]
pub(crate) enum Event {
    /// A question that has to be answered before the command begins.
    Confirm(String),
    /// Something goes on.
    Progress(Step),
}

/// The state of one thing that goes on.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Step {
    id: u64,
    text: String,
    done: u64,
    total: Option<u64>,
}

/// Takes bytes apart into lines.
#[derive(Debug, Default)]
pub(crate) struct Lines(Vec<u8>);

impl Lines {
    /// The events in the lines that are complete with these bytes.
    pub(crate) fn push(&mut self, bytes: &[u8]) -> Vec<Event> {
        let mut events = Vec::new();
        for part in bytes.split_inclusive(|byte| *byte == b'\n') {
            if self.0.len() + part.len() <= LONGEST {
                self.0.extend_from_slice(part);
            }
            if part.ends_with(b"\n") {
                events.extend(Event::of(&self.0));
                self.0.clear();
            }
        }
        events
    }
}

impl Event {
    fn of(line: &[u8]) -> Option<Self> {
        if !line.starts_with(b"{\"") {
            return None;
        }
        let event: Value = serde_json::from_slice(line).ok()?;
        match event["event"].as_str()? {
            "confirm" => Some(Self::Confirm(event["question"].as_str()?.to_owned())),
            "progress" => {
                let (title, message) = (event["title"].as_str()?, event["message"].as_str().unwrap_or_default());
                let text = if message.is_empty() { title.to_owned() } else { format!("{title}: {message}") };
                let (id, done) = (event["id"].as_u64()?, event["done"].as_u64()?);
                Some(Self::Progress(Step { id, text, done, total: event["total"].as_u64() }))
            }
            _ => None,
        }
    }
}

/// Everything that goes on in one call, as one number that only grows: what the protocol asks for.
#[derive(Debug, Default)]
pub(crate) struct Overall {
    steps: BTreeMap<u64, Step>,
    last: Option<u64>,
    seen: u64,
}

/// What a client is shown.
#[derive(Debug, PartialEq)]
pub(crate) struct Shown {
    pub(crate) done: u64,
    pub(crate) total: Option<u64>,
    pub(crate) text: String,
}

impl Overall {
    /// Takes a step in; what to show of it, where the number has grown.
    pub(crate) fn take(&mut self, step: Step) -> Option<Shown> {
        let text = step.text.clone();
        self.seen += 1;
        self.steps.insert(step.id, step);
        // Without any total there is nothing to count but the steps.
        let counts = self.steps.values().any(|step| step.total.is_some());
        let done = if counts { self.steps.values().map(|step| step.done).sum() } else { self.seen };
        let total = self.steps.values().map(|step| step.total).sum::<Option<u64>>().filter(|total| *total >= done);
        if self.last.is_some_and(|last| done <= last) {
            return None;
        }
        self.last = Some(done);
        Some(Shown { done, total, text })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(id: u64, done: u64, total: Option<u64>) -> Step {
        Step { id, text: format!("{id}"), done, total }
    }

    #[test]
    fn events_are_found_between_other_lines_however_they_are_cut() {
        let text = b"warning: {\n{\"event\":\"confirm\",\"question\":\"Sure?\"}\n{\"event\":7}\n{\"event\":\"progress\",\"id\":1,\"title\":\"pull\",\"message\":\"a\",\"done\":2,\"total\":null}\n{\"event\"";
        for size in [1, 7, 1000] {
            let mut lines = Lines::default();
            let events: Vec<Event> = text.chunks(size).flat_map(|chunk| lines.push(chunk)).collect();
            let progress = Step { id: 1, text: "pull: a".to_owned(), done: 2, total: None };
            assert_eq!(events, [Event::Confirm("Sure?".to_owned()), Event::Progress(progress)], "{size}");
        }
    }

    #[test]
    fn a_line_without_end_is_not_kept() {
        let mut lines = Lines::default();
        for _ in 0..1000 {
            assert_eq!(lines.push(&[b'x'; 1000]), []);
        }
        assert!(lines.0.len() <= LONGEST);
        assert_eq!(lines.push(b"\n{\"event\":\"confirm\",\"question\":\"?\"}\n"), [Event::Confirm("?".to_owned())]);
    }

    #[test]
    fn the_number_only_grows() {
        let mut overall = Overall::default();
        let mut shown = Vec::new();
        for step in
            [step(1, 0, Some(2)), step(1, 0, Some(2)), step(1, 1, Some(2)), step(2, 0, Some(3)), step(2, 2, Some(3))]
        {
            shown.extend(overall.take(step).map(|shown| (shown.done, shown.total)));
        }
        assert_eq!(shown, [(0, Some(2)), (1, Some(2)), (3, Some(5))]);
        let mut spinner = Overall::default();
        let counted: Vec<u64> = (0..3).filter_map(|_| spinner.take(step(1, 0, None))).map(|shown| shown.done).collect();
        assert_eq!(counted, [1, 2, 3]);
    }
}
