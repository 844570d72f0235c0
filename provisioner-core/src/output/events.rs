//! What goes on while a command runs, for the program that runs this one: one JSON object a line on stderr, where the
//! variable `<PROGRAM>_EVENTS` is set. Lines that are no such object are for people, as ever.

use super::Output;
use serde_json::{Value, json};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How often a change is reported at most: whoever counts bytes does not write a line for each.
const STEP: Duration = Duration::from_millis(100);

/// That somebody reads events.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reporter(());

/// Something that goes on, and what was reported of it.
#[derive(Debug)]
pub(crate) struct Reported(Mutex<State>);

#[derive(Debug)]
pub(crate) struct State {
    number: usize,
    title: String,
    pub(crate) message: String,
    pub(crate) done: u64,
    pub(crate) total: Option<u64>,
    reported: Option<Instant>,
    has_ended: bool,
}

impl Reporter {
    /// For a program whose variable has this value: `1` asks for events.
    pub(crate) fn asked_by(variable: Option<&str>) -> Option<Self> {
        (variable == Some("1")).then_some(Self(()))
    }

    /// Something begins to go on.
    pub(crate) fn progress(self, title: String) -> Reported {
        static NUMBERED: AtomicUsize = AtomicUsize::new(1);
        let number = NUMBERED.fetch_add(1, Ordering::Relaxed);
        let message = String::new();
        Reported(Mutex::new(State { number, title, message, done: 0, total: None, reported: None, has_ended: false }))
    }

    /// A question that has to be answered before the command begins.
    pub(crate) fn confirm(self, output: &Output, question: &str) {
        print(output, &json!({ "event": "confirm", "question": question }));
    }
}

impl Reported {
    /// Changes it, and reports it if the last time is not just now.
    pub(crate) fn change(&self, output: &Output, change: impl FnOnce(&mut State)) {
        let mut state = self.state();
        change(&mut state);
        if state.reported.is_none_or(|at| at.elapsed() >= STEP) {
            state.report(output);
        }
    }

    /// Reports how it ended, once.
    pub(crate) fn end(&self, output: &Output, text: Option<String>) {
        let mut state = self.state();
        if !state.has_ended {
            state.has_ended = true;
            state.message = text.unwrap_or_else(|| std::mem::take(&mut state.message));
            state.report(output);
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn report(&mut self, output: &Output) {
        self.reported = Some(Instant::now());
        let Self { number, title, message, done, total, has_ended, .. } = self;
        print(
            output,
            &json!({
                "event": "progress", "id": number, "title": title, "message": message, "done": done, "total": total,
                "ended": has_ended,
            }),
        );
    }
}

fn print(output: &Output, event: &Value) {
    output.print_error(format!("{event}\n"));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::{Sink, Stream};

    #[test]
    fn changes_in_quick_succession_are_one_line_and_the_end_is_another() {
        let sink = Sink::captured();
        let output = Output { sink: sink.clone(), ..Output::default() };
        let reported = Reporter::asked_by(Some("1")).unwrap().progress("pull\ning".to_owned());
        for _ in 0..1000 {
            reported.change(&output, |state| state.done += 1);
        }
        reported.end(&output, Some("pulled".to_owned()));
        reported.end(&output, None);
        let text = sink.text(Stream::Stderr);
        let events: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert!(events.len() < 100, "{} lines", events.len());
        let last = &events[events.len() - 1];
        assert_eq!((&last["done"], &last["message"], &last["ended"]), (&json!(1000), &json!("pulled"), &json!(true)));
        assert_eq!(events.iter().filter(|event| event["ended"] == true).count(), 1);
    }

    #[test]
    fn nothing_but_1_asks_for_events() {
        for variable in [None, Some("0"), Some("")] {
            assert!(Reporter::asked_by(variable).is_none());
        }
    }
}
