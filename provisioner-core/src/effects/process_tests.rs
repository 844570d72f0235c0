//! With real programs.
#![cfg(unix)]

use super::Effects;
use crate::output::{Sink, Stream};
use crate::testing_support::{context, dry_run, effects};
use std::time::{Duration, Instant};

fn shell(effects: &Effects, script: &str) -> String {
    format!("{:?}", effects.process("sh").args(["-c", script]).capture().unwrap_err())
}

#[test]
fn output_is_captured_with_arguments_variables_folder_and_stdin() {
    let effects = effects(&context(Sink::captured()));
    let script = "cat; echo $1 $KEY ${GONE-none}; pwd; echo aside >&2";
    let process = effects.process("sh").args(["-c", script, "sh"]).arg("a b").env("KEY", "v").env_remove("GONE");
    let output = process.current_dir("/").stdin("in\n").capture().unwrap();
    assert_eq!(output.lines(), ["in", "a b v none", "/"]);
    assert_eq!(output.stderr, b"aside\n");
}

#[test]
fn much_output_on_both_streams_does_not_block() {
    let effects = effects(&context(Sink::captured()));
    let script = "i=0; while [ $i -lt 20000 ]; do echo 0123456789; echo 0123456789 >&2; i=$((i+1)); done";
    let output = effects.process("sh").args(["-c", script]).stdin(vec![b'x'; 1 << 20]).capture().unwrap();
    assert_eq!((output.stdout.len(), output.stderr.len()), (220_000, 220_000));
}

#[test]
fn a_failure_shows_the_command_its_status_and_the_end_of_its_stderr() {
    let effects = effects(&context(Sink::captured()));
    assert_eq!(
        shell(&effects, "echo oh no >&2; exit 3"),
        "`sh -c 'echo oh no >&2; exit 3'` failed (exit status: 3)\n  | oh no"
    );
    assert!(shell(&effects, "kill -9 $$").contains("signal: 9"));
}

#[test]
fn a_program_that_is_not_there_is_told_from_a_folder_that_is_not() {
    let effects = effects(&context(Sink::captured()));
    let program = format!("{:?}", effects.process("no-such-program-here").run().unwrap_err());
    assert_eq!(
        program,
        "the program `no-such-program-here` was not found\nhelp: install it, or add its folder to `PATH`"
    );
    let folder = effects.process("true").current_dir("/no/such/folder").run().unwrap_err();
    assert_eq!(folder.to_string(), "cannot run `true` in /no/such/folder: no such folder");
}

#[test]
fn a_process_that_takes_too_long_is_ended() {
    let effects = effects(&context(Sink::captured()));
    let start = Instant::now();
    let process = effects.process("sleep").arg("30").timeout(Duration::from_millis(100));
    assert_eq!(process.capture().unwrap_err().to_string(), "`sleep 30` failed (took longer than 100ms)");
    assert!(start.elapsed() < Duration::from_secs(5));
}

#[test]
fn what_is_left_running_in_the_background_is_not_waited_for() {
    let effects = effects(&context(Sink::captured()));
    let start = Instant::now();
    let output = effects.process("sh").args(["-c", "sleep 30 & echo started"]).capture().unwrap();
    assert_eq!(output.text(), "started");
    assert!(start.elapsed() < Duration::from_secs(5));
}

#[test]
fn stderr_is_passed_on_while_it_comes() {
    let sink = Sink::captured();
    let effects = effects(&context(sink.clone()));
    effects.process("sh").args(["-c", "echo working >&2"]).run().unwrap();
    assert_eq!(sink.text(Stream::Stderr), "working\n");
}

#[test]
fn a_dry_run_asks_but_does_not_act() {
    let context = dry_run(Sink::captured());
    let effects = effects(&context);
    effects.process("no-such-program-here").run().unwrap();
    assert_eq!(context.query("echo").arg("x").capture().unwrap().text(), "x");
}

#[test]
fn how_a_planned_process_ends_and_what_it_prints_is_not_known() {
    for (expected, ask) in [
        ("in a dry run it is not known how `apply now` ends", status as Ask),
        ("in a dry run it is not known what `apply now` prints", lines),
    ] {
        let effects = effects(&dry_run(Sink::captured()));
        assert_eq!(ask(effects.process("apply").arg("now")).unwrap_err().to_string(), expected);
        assert_eq!(effects.record().plan.len(), 1, "{expected}");
    }
}

#[test]
fn a_plan_goes_on_with_the_status_and_the_lines_that_are_assumed() {
    let effects = effects(&dry_run(Sink::captured()));
    assert_eq!(status(effects.process("apply").assume("")).unwrap(), "Some(0)");
    assert_eq!(lines(effects.process("apply").assume("one\ntwo\n")).unwrap(), "one,two,");
    let assumed: Vec<_> = effects.record().plan.iter().map(|step| step.assumed.clone()).collect();
    assert_eq!(assumed, [Some("exit status: 0".to_owned()), Some("one\ntwo".to_owned())]);
}

#[test]
fn where_there_is_nothing_to_do_it_ended_well_and_printed_nothing() {
    for context in [context(Sink::captured()), dry_run(Sink::captured())] {
        let effects = effects(&context);
        assert_eq!(status(effects.process("no-such-program-here").creates("/")).unwrap(), "Some(0)");
        assert_eq!(lines(effects.process("no-such-program-here").creates("/")).unwrap(), "");
    }
}

type Ask = fn(super::Process<'_>) -> crate::error::Result<String>;

fn status(process: super::Process<'_>) -> crate::error::Result<String> {
    process.status().map(|status| format!("{:?}", status.code()))
}

fn lines(process: super::Process<'_>) -> crate::error::Result<String> {
    let mut seen = String::new();
    process.lines(|line| seen.extend([line, ","]))?;
    Ok(seen)
}
