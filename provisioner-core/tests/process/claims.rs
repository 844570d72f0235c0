//! What the program does in a real process.

use crate::AS_PROGRAM;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

type Claim = (&'static str, fn());

pub(crate) const CLAIMS: &[Claim] = &[
    ("a_closed_pipe_ends_it_quietly", a_closed_pipe_ends_it_quietly),
    ("a_closed_stderr_changes_nothing", a_closed_stderr_changes_nothing),
    #[cfg(target_os = "linux")]
    ("a_full_disk_is_an_error", a_full_disk_is_an_error),
    ("results_and_the_rest_go_their_own_way", results_and_the_rest_go_their_own_way),
    ("a_closed_pipe_behind_a_child_is_quiet", a_closed_pipe_behind_a_child_is_quiet),
    ("a_closed_pipe_after_changes_ends_it_with_141", a_closed_pipe_after_changes_ends_it_with_141),
    ("an_error_shows_causes_and_help", an_error_shows_causes_and_help),
    ("a_panic_is_reported_without_a_backtrace", a_panic_is_reported_without_a_backtrace),
    ("an_interrupt_ends_it_by_the_signal", an_interrupt_ends_it_by_the_signal),
    ("an_interrupt_ends_the_process_it_runs", an_interrupt_ends_the_process_it_runs),
    ("without_a_terminal_nothing_hangs", without_a_terminal_nothing_hangs),
    ("confirmation_needs_a_person_or_yes", confirmation_needs_a_person_or_yes),
    ("progress_is_lines_where_there_is_no_terminal", progress_is_lines_where_there_is_no_terminal),
    ("a_completer_costs_its_own_answers_only", a_completer_costs_its_own_answers_only),
];

fn program(args: &[&str]) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.env_clear().env(AS_PROGRAM, "1").env("PATH", "/usr/bin:/bin").env("HOME", "/nonexistent");
    command.arg("demo").args(args).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

#[track_caller]
fn check(command: &mut Command, code: i32, stdout: &str, stderr: &str) -> Output {
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(code), "{output:?}");
    assert_eq!(String::from_utf8_lossy(&output.stdout), stdout);
    assert_eq!(String::from_utf8_lossy(&output.stderr), stderr);
    output
}

fn a_closed_pipe_ends_it_quietly() {
    let mut child = program(&["lines", "--count", "100000"]).spawn().unwrap();
    let mut first = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(first, "line 1\n");
    assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()));
}

/// Reads one line of what the program writes, and closes the pipe.
fn closed_after_a_line(args: &[&str]) -> Output {
    let mut child = program(args).spawn().unwrap();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut String::new()).unwrap();
    child.wait_with_output().unwrap()
}

fn a_closed_pipe_behind_a_child_is_quiet() {
    let query = closed_after_a_line(&["child", "--status", "seq", "1", "1000000"]);
    assert_eq!((query.status.code(), query.stderr), (Some(0), Vec::new()));
    let changing = closed_after_a_line(&["child", "seq", "1", "1000000"]);
    assert_eq!((changing.status.code(), changing.stderr), (Some(141), Vec::new()));
    let elsewhere = program(&["child", "sh", "-c", "kill -PIPE $$"]).output().unwrap();
    assert_eq!(elsewhere.status.code(), Some(1), "{elsewhere:?}");
}

fn a_closed_pipe_after_changes_ends_it_with_141() {
    let output = closed_after_a_line(&["changes"]);
    assert_eq!((output.status.code(), output.stderr), (Some(141), Vec::new()));
}

fn a_closed_stderr_changes_nothing() {
    let mut child = program(&["-v", "speak"]).spawn().unwrap();
    drop(child.stderr.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stdout), "✓ a success\na result\n");
}

#[cfg(target_os = "linux")]
fn a_full_disk_is_an_error() {
    let full = || File::options().write(true).open("/dev/full").unwrap();
    let text = "error: cannot write to stdout: No space left on device (os error 28)\n";
    check(program(&["lines"]).stdout(full()), 1, "", text);
    check(program(&["--help"]).stdout(full()), 1, "", text);
    check(program(&["fail"]).stdout(full()).stderr(full()), 1, "", "");
    let text = "error: cannot write /dev/full: No space left on device (os error 28)\nnothing was changed before\n\
                failed: write /dev/full\nno other step was begun\n";
    check(&mut program(&["write", "/dev/full"]), 1, "", text);
}

fn results_and_the_rest_go_their_own_way() {
    check(&mut program(&["speak"]), 0, "✓ a success\na result\n", "warning: a warning\n");
    check(&mut program(&["speak", "-q"]), 0, "a result\n", "");
    check(
        &mut program(&["speak", "-v"]),
        0,
        "✓ a success\na result\n",
        "debug: [process::commands] a detail\nwarning: a warning\n",
    );
    let colored = "\x1b[1m\x1b[32m✓\x1b[0m a success\n\x1b[31ma result\x1b[0m\n";
    check(program(&["speak"]).env("CLICOLOR_FORCE", "1").stderr(Stdio::null()), 0, colored, "");
    check(program(&["speak", "--color", "always"]).env("NO_COLOR", "1").stderr(Stdio::null()), 0, colored, "");
}

fn an_error_shows_causes_and_help() {
    let text = "error: cannot start\n  caused by: no disk\nhelp: plug it in\n";
    check(&mut program(&["fail"]), 3, "so far so good\n", text);
    let verbose = program(&["fail", "-v"]).output().unwrap();
    let stderr = String::from_utf8_lossy(&verbose.stderr).into_owned();
    assert!(stderr.contains("debug: the error was made at provisioner-core/tests/process/commands.rs:"), "{stderr}");
}

fn a_panic_is_reported_without_a_backtrace() {
    let output = program(&["panics"]).env("RUST_BACKTRACE", "1").output().unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(70), "{stderr}");
    let start = "error: the plugin `demo` panicked at provisioner-core/tests/process/commands.rs:";
    assert!(stderr.starts_with(start), "{stderr}");
    assert!(stderr.contains(": a number\n") && stderr.lines().count() == 3, "{stderr}");
    let traced = program(&["panics", "-v"]).env("RUST_BACKTRACE", "1").output().unwrap();
    assert!(String::from_utf8_lossy(&traced.stderr).lines().count() > 10, "{traced:?}");
    let thread = program(&["thread-panics"]).env("RUST_BACKTRACE", "1").output().unwrap();
    let stderr = String::from_utf8_lossy(&thread.stderr).into_owned();
    assert_eq!(thread.status.code(), Some(70), "{stderr}");
    assert!(stderr.starts_with("warning: a thread of the plugin `demo` panicked at "), "{stderr}");
    assert!(stderr.contains("\nerror: the plugin `demo` panicked: off the main thread\n"), "{stderr}");
}

const SIGINT: i32 = 2;

/// Sends SIGINT to the program alone, as `kill` does and a terminal does not.
fn interrupt(command: &mut Command, ready: &str) -> Output {
    let mut child = command.spawn().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    stdout.read_line(&mut line).unwrap();
    assert_eq!(line.trim(), ready);
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    drop(stdout.read_to_string(&mut line));
    child.wait_with_output().unwrap()
}

fn an_interrupt_ends_it_by_the_signal() {
    let output = interrupt(&mut program(&["sleep"]), "asleep");
    assert_eq!((output.status.signal(), output.stderr), (Some(SIGINT), Vec::new()));
}

fn an_interrupt_ends_the_process_it_runs() {
    let start = Instant::now();
    let output = interrupt(&mut program(&["run", "sh", "-c", "echo running; exec sleep 60"]), "running");
    assert_eq!((output.status.signal(), output.stderr), (Some(SIGINT), Vec::new()));
    assert!(start.elapsed() < Duration::from_secs(20));
}

fn without_a_terminal_nothing_hangs() {
    check(&mut program(&["ask"]), 0, "true Ada 4 us-1 [\"b\"]\n", "");
    check(&mut program(&["ask", "-n"]), 0, "true Ada 4 us-1 [\"b\"]\n", "");
}

fn confirmation_needs_a_person_or_yes() {
    let text = "error: `Delete everything?` needs an answer, and there is no terminal to ask at\nhelp: pass `-y` to answer yes\n";
    check(&mut program(&["delete"]), 1, "", text);
    check(&mut program(&["delete", "-y"]), 0, "deleted\n", "");
    check(
        &mut program(&["delete", "-d"]),
        0,
        "deleted\nplan (dry run, nothing was changed):\n  delete everything\n",
        "",
    );
}

fn progress_is_lines_where_there_is_no_terminal() {
    check(&mut program(&["wait"]), 0, "one\ntwo\nthree\n", "copying …\ncopied 3 files\ntidying up …\n");
    check(&mut program(&["wait", "-q"]), 0, "one\ntwo\nthree\n", "");
    check(&mut program(&["wait", "-n"]), 0, "one\ntwo\nthree\n", "");
}

/// What the program answers to a shell about the values of an option of `completed`.
fn completed(option: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.env_clear().env(AS_PROGRAM, "1").env("PATH", "/usr/bin:/bin").env("HOME", "/nonexistent");
    command.args(["completions", "fish", "--answer", "--", "demo", "completed", option, ""]).stdin(Stdio::null());
    command
}

fn a_completer_costs_its_own_answers_only() {
    check(&mut completed("--prints"), 0, "a:b\twith a colon\n", "");
    check(&mut completed("--panics"), 0, "", "");
    let start = Instant::now();
    check(&mut completed("--hangs"), 0, "", "");
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
    let why = "completions: the completer of `hangs` took longer than 150ms\n";
    check(completed("--hangs").env("COMPLETE_DEBUG", "1"), 0, "", why);
}
