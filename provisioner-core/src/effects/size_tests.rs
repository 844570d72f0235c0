//! Plans of many steps: how long they take, and how much is kept of each.

use super::plan::Plan;
use super::step::Difference;
use crate::output::Sink;
use crate::testing_support::{dry_run, effects};
use std::fs;
use std::time::{Duration, Instant};

/// The plan of a command that writes so many new files with this content.
fn plan_of(steps: usize, content: &str) -> (Plan, Duration) {
    let place = tempfile::tempdir().unwrap();
    let context = dry_run(Sink::captured());
    let effects = effects(&context);
    let begun = Instant::now();
    for step in 0..steps {
        effects.files().write(place.path().join(step.to_string()), content).unwrap();
    }
    let plan = effects.take_plan(true, false).unwrap();
    (plan, begun.elapsed())
}

#[test]
fn ten_thousand_steps_are_planned_while_one_waits() {
    let (plan, took) = plan_of(10_000, "eu-1\n");
    assert_eq!(plan.steps.len(), 10_000);
    // A tenth of a second in a release build on a quiet machine.
    assert!(took < Duration::from_secs(10), "{took:?}");
}

#[test]
fn of_many_long_differences_the_later_ones_are_only_counted() {
    let (plan, _) = plan_of(2_000, &"a line that is long enough to be one of many\n".repeat(200));
    let kept: usize = plan.steps.iter().map(|step| step.difference.size()).sum();
    assert!(kept < 5 * 1024 * 1024, "{kept} bytes of differences are kept");
    let lines = |index: usize| match &plan.steps[index].difference {
        Difference::Lines { lines, left_out } => (lines.len(), *left_out),
        other => panic!("{other:?}"),
    };
    assert_eq!((lines(0), lines(1_999)), ((60, 141), (0, 201)));
    assert!(plan.text().ends_with("    … 201 more lines\n"));
}

#[test]
#[ignore = "a measurement, for a release build: `cargo test --release … -- --ignored --nocapture figures`"]
fn figures() {
    for steps in [10_000, 100_000, 1_000_000] {
        let before = resident();
        let (plan, took) = plan_of(steps, "eu-1\n");
        let bytes = resident().saturating_sub(before) / steps;
        println!("{} steps: {took:?}, {bytes} bytes a step", plan.steps.len());
    }
}

/// The memory of this process in bytes; nothing where the system does not say.
fn resident() -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes =
        line.and_then(|line| line.split_whitespace().next()).and_then(|number| number.parse::<usize>().ok());
    kilobytes.unwrap_or_default() * 1024
}
