//! Processes and signals, case by case: how the program ends, in what time, and that nothing is left running.

use crate::case::{Case, SIGHUP, SIGINT, SIGQUIT, SIGTERM, child, program, runs};

/// A trap that cleans up at a signal.
const CLEANS_UP: &str = "trap 'echo cleaned; exit 0' INT TERM HUP QUIT; echo ready; while :; do sleep 0.05; done";
/// What goes on whatever comes.
const DEAF: &str = "trap '' INT TERM HUP QUIT; echo ready; while :; do sleep 0.05; done";
/// A process that starts others, which start others.
const FAMILY: &str = "sh -c 'sleep 61 & sleep 62' & echo ready; sleep 63";
/// What lives on with Ctrl-C, as a REPL or an editor does.
const LIVES_ON: &str = "trap 'echo interrupted' INT; echo ready; while :; do read line; echo got-$line; [ \"$line\" != two ] || exit 0; done";

#[rustfmt::skip]
pub(crate) fn cases() -> Vec<(&'static str, Case)> {
    vec![
        // Time.
        ("a_timeout_ends_the_process", child(&["--timeout", "200"], "sleep 60").code(1).shows("took longer than 200ms")),
        ("a_timeout_ends_what_it_started", child(&["--timeout", "300"], FAMILY).code(1)),
        ("a_timeout_ends_what_lost_its_parent", child(&["--timeout", "300"], "(sleep 60 &); sleep 60").code(1)),
        ("a_timeout_ends_what_has_a_group_of_its_own", child(&["--timeout", "300"], "timeout 60 sleep 60 & wait").code(1)),
        ("a_timeout_ends_what_has_a_session_of_its_own", child(&["--timeout", "300"], "setsid sleep 60 & wait").code(1)),
        ("a_timeout_leaves_time_to_clean_up", child(&["--timeout", "300"], "trap 'sleep 0.3; echo cleaned; exit 0' TERM; while :; do sleep 0.05; done").code(1).shows("cleaned")),
        ("a_timeout_kills_after_the_grace", child(&["--timeout", "200", "--grace", "300"], DEAF).code(1).at_least(500).within(1500)),
        ("a_timeout_without_grace_kills_at_once", child(&["--timeout", "200", "--grace", "0"], DEAF).code(1).within(1000)),
        ("a_timeout_ends_in_time_though_others_hold_the_pipe", child(&["--capture", "--timeout", "300"], "setsid -f yes; sleep 60").code(1).leaves_something()),
        ("a_timeout_of_what_writes_without_end", child(&["--capture", "--timeout", "300"], "yes").code(1)),
        ("a_timeout_of_lines", child(&["--lines", "--timeout", "300"], "yes & wait").code(1)),
        ("a_timeout_at_a_terminal_ends_all", child(&["--timeout", "300"], FAMILY).at_terminal().code(1)),
        ("time_in_which_it_is_stopped_does_not_count", child(&["--timeout", "1500"], "echo ready; sleep 0.7").once("ready").stopped_for(2500).shows("went on").within(4500)),
        ("a_stopped_process_can_be_ended", child(&["--timeout", "300"], "kill -TTIN $$; sleep 60").code(1)),
        // Signals to the program alone.
        ("sigterm_is_passed_on_and_waited_for", runs(CLEANS_UP).once("ready").signal(SIGTERM).dies_of(SIGTERM).shows("cleaned").shows_not("error")),
        ("sighup_is_passed_on_and_waited_for", runs(CLEANS_UP).once("ready").signal(SIGHUP).dies_of(SIGHUP).shows("cleaned")),
        ("sigquit_is_passed_on_and_waited_for", runs(CLEANS_UP).once("ready").signal(SIGQUIT).dies_of(SIGQUIT).shows("cleaned")),
        ("sigint_is_passed_on_and_waited_for", runs(CLEANS_UP).once("ready").signal(SIGINT).dies_of(SIGINT).shows("cleaned")),
        ("a_signal_reaches_a_process_that_is_stopped", runs("trap 'echo cleaned; exit 0' TERM; echo ready; kill -STOP $$").once("ready").pass(300).signal(SIGTERM).dies_of(SIGTERM).shows("cleaned")),
        ("a_signal_ends_what_the_process_started", runs(FAMILY).once("ready").signal(SIGTERM).dies_of(SIGTERM)),
        ("a_signal_ends_what_ignores_it_once_its_parent_has_gone", runs("(trap '' TERM; sleep 60) & echo ready; sleep 60").once("ready").signal(SIGTERM).dies_of(SIGTERM).within(4000)),
        ("a_process_that_takes_its_time_is_waited_for", runs("trap 'sleep 2.5; echo cleaned; exit 0' TERM; echo ready; while :; do sleep 0.05; done").once("ready").signal(SIGTERM).dies_of(SIGTERM).shows("cleaned").within(4000)),
        ("the_second_sigterm_is_meant", runs(DEAF).once("ready").signal(SIGTERM).pass(200).signal(SIGTERM).dies_of(SIGTERM).within(4000)),
        ("a_captured_process_is_ended_too", child(&["--capture"], "echo ready >&2; exec sleep 60").pass(500).signal(SIGTERM).dies_of(SIGTERM)),
        ("two_processes_at_once_are_ended", program(&["pair", "echo ready; sleep 60"]).once("ready\nready").signal(SIGTERM).dies_of(SIGTERM)),
        ("sigterm_to_the_terminals_program_alone", runs(FAMILY).at_terminal().once("ready").signal(SIGTERM).dies_of(SIGTERM)),
        ("sigint_to_the_terminals_program_alone", runs(CLEANS_UP).at_terminal().once("ready").signal(SIGINT).dies_of(SIGINT).shows("cleaned")),
        ("sigint_reaches_what_runs_in_the_background", runs(CLEANS_UP).by(&["env", "--ignore-signal=INT,QUIT"]).once("ready").signal(SIGINT).dies_of(SIGINT).shows("cleaned")),
        ("sigint_may_be_ignored", runs("echo ready; sleep 0.7").by(&["env", "--ignore-signal=INT"]).once("ready").signal(SIGINT).shows("went on")),
        ("nohup_stays", runs("echo ready; sleep 0.7").by(&["nohup"]).once("ready").signal(SIGHUP).shows("went on")),
        // What was done by then.
        ("a_signal_in_a_step_has_an_account", program(&["steps"]).once("ready").signal(SIGTERM).dies_of(SIGTERM).shows("error: interrupted by SIGTERM\n2 steps were done:\n  first\n  second\ninterrupted, and perhaps done in part: third\nno other step was begun\n")),
        ("a_signal_between_steps_has_an_account", program(&["steps", "--between"]).once("ready").signal(SIGHUP).dies_of(SIGHUP).shows("error: interrupted by SIGHUP\n2 steps were done:\n  first\n  second\nno other step was begun\n")),
        ("a_signal_in_a_process_has_an_account", program(&["steps", "--process"]).once("ready").signal(SIGTERM).dies_of(SIGTERM).shows("error: interrupted by SIGTERM\n2 steps were done:\n  first\n  second\ninterrupted, and perhaps done in part: run sh -c 'echo ready >&2; exec sleep 60'\nno other step was begun\n")),
        ("ctrl_c_in_a_step_has_an_account", program(&["steps"]).at_terminal().once("ready").types("\x03").dies_of(SIGINT).shows("2 steps were done:").shows("perhaps done in part: third")),
        ("ctrl_c_in_a_process_has_an_account", program(&["steps", "--process"]).at_terminal().once("ready").types("\x03").dies_of(SIGINT).shows("2 steps were done:").shows("perhaps done in part: run sh")),
        ("a_program_reads_the_account", program(&["steps", "--format", "json"]).once("ready").signal(SIGTERM).dies_of(SIGTERM).shows("\"code\": \"interrupted\"").shows("\"details\": \"2 steps were done:\\n  first\\n  second\\ninterrupted, and perhaps done in part: third\\nno other step was begun\"").shows("\"steps\"\n")),
        ("ctrl_c_in_the_first_step_is_a_persons_own", program(&["steps", "--first"]).at_terminal().once("ready").types("\x03").dies_of(SIGINT).shows_not("error")),
        // Keys.
        ("ctrl_c_ends_both", runs("echo ready; exec sleep 60").at_terminal().once("ready").types("\x03").dies_of(SIGINT).shows_not("error")),
        ("ctrl_c_ends_the_shell_and_what_it_runs", runs("echo ready; sleep 60; true").at_terminal().once("ready").types("\x03").dies_of(SIGINT)),
        ("ctrl_backslash_ends_both", runs("ulimit -c 0; echo ready; exec sleep 60").at_terminal().by(&["sh", "-c", "ulimit -c 0; exec \"$@\"", "sh"]).once("ready").types("\x1c").dies_of(SIGQUIT)),
        ("a_child_lives_on_with_ctrl_c", runs(LIVES_ON).at_terminal().once("ready").types("\x03").once("interrupted").types("one\r").once("got-one").types("\x03").pass(200).types("two\r").shows("got-two").shows("went on")),
        ("a_child_may_take_long_after_ctrl_c", runs("trap 'echo cleaning; sleep 2.5; echo cleaned; exit 1' INT; echo ready; while :; do sleep 0.05; done").at_terminal().once("ready").types("\x03").dies_of(SIGINT).shows("cleaned").within(4500)),
        ("the_second_ctrl_c_ends_what_ignores_the_first", runs("trap '' INT; echo ready; exec sleep 60").at_terminal().once("ready").types("\x03").pass(300).types("\x03").dies_of(SIGINT).within(4000)),
        ("a_child_reads_the_terminal", runs("echo ready; read line; echo got-$line").at_terminal().once("ready").types("text\r").shows("got-text").shows("went on")),
        ("a_loop_of_a_shell_stops", program(&["sleep"]).at_terminal().by(&["sh", "-c", "for i in 1 2; do \"$@\"; echo next; done", "sh"]).once("asleep").types("\x03").dies_of(SIGINT).shows_not("next")),
        ("ctrl_c_goes_back_to_default_after_a_child", program(&["two", "echo ready; exec sleep 60", "exit 3"]).at_terminal().once("ready").types("\x03").once("exit status: 3").types("\x03").dies_of(SIGINT)),
        ("a_terminal_is_put_right_at_sigterm", program(&["ask"]).at_terminal().once("Sure?").signal(SIGTERM).dies_of(SIGTERM)),
        ("a_terminal_is_put_right_after_a_timeout", child(&["--timeout", "400"], "stty raw -echo; sleep 60").at_terminal().code(1)),
        ("a_terminal_is_put_right_after_a_signal", runs("echo ready; stty raw -echo; sleep 60").at_terminal().once("ready").pass(300).signal(SIGTERM).dies_of(SIGTERM)),
        ("ctrl_c_reaches_what_has_a_session_of_its_own", runs("exec setsid -w sh -c 'echo ready; sleep 60'").at_terminal().once("ready").types("\x03").dies_of(SIGINT)),
        ("ctrl_c_twice_ends_what_has_a_session_and_ignores_it", runs("trap '' INT; exec setsid sh -c 'echo ready; sleep 60'").at_terminal().once("ready").types("\x03").pass(300).types("\x03").dies_of(SIGINT).within(4000)),
        ("ctrl_c_at_a_question", program(&["ask"]).at_terminal().once("Sure?").types("\x03").dies_of(SIGINT).shows_not("error")),
        // Asking whether to stop.
        ("a_command_ends_in_order", program(&["until-cancelled"]).once("working").signal(SIGTERM).dies_of(SIGTERM).shows("undone by a process").shows("cleaned up")),
        ("a_command_ends_in_order_at_ctrl_c", program(&["until-cancelled"]).at_terminal().once("working").types("\x03").dies_of(SIGINT).shows("undone by a process").shows("cleaned up")),
        ("the_second_signal_ends_at_once", program(&["stubborn"]).once("asked: false").signal(SIGINT).pass(300).signal(SIGINT).dies_of(SIGINT)),
        ("without_interest_a_signal_ends_at_once", program(&["sleep"]).once("asleep").signal(SIGHUP).dies_of(SIGHUP)),
        // Streams.
        ("what_goes_on_writing_does_not_hold_us", child(&["--capture"], "yes & echo started").shows("captured").shows("went on").leaves_something()),
        ("what_holds_the_pipe_does_not_hold_us", child(&["--capture"], "sleep 60 & echo started").shows("captured 8 and 0 bytes").leaves_something()),
        ("what_was_written_before_the_end_is_not_lost", child(&["--lines"], "(sleep 60 &); seq 1 20000").shows("20000 lines").leaves_something()),
        ("much_goes_in_and_out", child(&["--capture", "--feed-bytes", "3000000"], "cat; cat /dev/null >&2").shows("captured 3000000 and 0 bytes")),
        ("a_process_need_not_read_its_input", child(&["--feed-bytes", "3000000"], "true").shows("went on")),
        ("a_file_is_its_input", child(&["--capture", "--feed-file", "/etc/passwd"], "cat").shows("captured")),
        ("lines_may_be_refused", child(&["--refuse", "3"], "seq 1 1000000; sleep 60").code(1).shows("error: refused `3`")),
        // The program ends first.
        ("exit_ends_what_another_thread_runs", program(&["leave", "exit", "echo ready; sleep 60"]).code(3).shows("ready")),
        ("exit_ends_what_that_started", program(&["leave", "exit", FAMILY]).code(3).shows("ready")),
        ("exit_leaves_time_to_clean_up", program(&["leave", "exit", CLEANS_UP]).code(3).shows("cleaned")),
        ("exit_kills_what_does_not_end", program(&["leave", "exit", DEAF]).code(3).within(6000)),
        ("exit_at_a_terminal_ends_it_too", program(&["leave", "exit", FAMILY]).at_terminal().code(3).shows("ready")),
        ("exit_from_a_line_ends_what_writes_it", program(&["leave", "from-a-line", "echo ready; sleep 60"]).code(3)),
        ("a_closed_pipe_ends_what_another_thread_runs", program(&["leave", "pipe", "exec >/dev/null; sleep 60"]).by(&["sh", "-c", "\"$@\" | true", "sh"]).within(6000)),
        // How it ended.
        ("the_exit_status_is_passed_on", program(&["wrap", "42"]).code(42).shows("out [101, 114, 114, 10]")),
        ("a_status_is_no_error", child(&["--status"], "exit 7").shows("ended with Some(7)")),
        ("a_status_of_what_changes_things_is_no_error", child(&["--status", "--changing"], "exit 7").shows("ended with Some(7)")),
        ("lines_of_what_changes_things", child(&["--lines", "--changing"], "seq 3").shows("3 lines")),
        ("a_code_may_be_no_failure", child(&["--ok", "1"], "exit 1").shows("went on")),
        ("another_code_still_is", child(&["--ok", "1"], "exit 2").code(1).shows("failed (exit status: 2)")),
        ("the_end_of_stderr_is_in_the_error", runs("seq 1 100000 >&2; exit 1").code(1).shows("99980 lines above").shows("  | 100000")),
        ("the_end_of_children_may_be_ignored_by_the_parent", child(&["--status"], "exit 7").by(&["env", "--ignore-signal=CHLD"]).shows("ended with Some(7)")),
    ]
}

/// The first process of a container, where the system lets anybody make one.
#[rustfmt::skip]
pub(crate) fn first_process() -> Vec<(&'static str, Case)> {
    const CONTAINER: [&str; 5] = ["unshare", "-Urpf", "sh", "-c", "(sleep 0.5; kill -TERM 1) & exec \"$@\""];
    let first = |case: Case| case.by(&[&CONTAINER[..], &["sh"]].concat());
    if !std::process::Command::new("unshare").args(["-Urpf", "true"]).status().is_ok_and(|status| status.success()) {
        println!("no namespaces here: nothing is tried as the first process of one");
        return Vec::new();
    }
    vec![
        ("the_first_process_obeys_sigterm", first(program(&["sleep"])).code(143).shows("asleep")),
        ("the_first_process_passes_sigterm_on", first(runs(CLEANS_UP)).code(143).shows("cleaned")),
        ("the_first_process_ends_in_order", first(program(&["until-cancelled"])).code(143).shows("cleaned up")),
    ]
}

/// Much goes through, and little of it is held.
#[rustfmt::skip]
pub(crate) fn memory() -> Vec<(&'static str, Case)> {
    vec![
        ("stderr_is_not_held_in_memory", child(&["--peak"], "head -c 1000000000 /dev/zero >&2").shows("little memory: true").within(60_000)),
        ("lines_are_not_held_in_memory", child(&["--peak", "--lines"], "yes $(seq 1000 | tr -d '\n') | head -c 1000000000").shows("little memory: true").within(120_000)),
        ("what_is_read_is_not_held_in_memory", child(&["--peak", "--feed-file", "/dev/zero"], "head -c 1000000000 >/dev/null").shows("little memory: true").within(60_000)),
        ("what_fails_after_a_gigabyte_is_not_held_in_memory", child(&["--peak", "--status", "--changing"], "head -c 1000000000 /dev/zero >&2; exit 7").shows("little memory: true").within(60_000)),
        ("a_file_is_not_held_in_memory", child(&["--peak", "--feed-file", "/proc/self/exe"], "for i in 1 2 3; do cat; done >/dev/null").shows("little memory: true").within(20_000)),
    ]
}

#[cfg(feature = "async")]
#[rustfmt::skip]
pub(crate) fn concurrent_cases() -> Vec<(&'static str, Case)> {
    vec![
        ("an_async_command_ends_in_order", program(&["await-cancelled"]).once("working").signal(SIGTERM).dies_of(SIGTERM).shows("asked to stop").shows("cleaned up")),
        ("tokios_own_ctrl_c_works", program(&["await-ctrl-c"]).once("working").signal(SIGINT).shows("pressed").shows("cleaned up")),
        ("tokios_own_ctrl_c_works_after_a_process", program(&["await-ctrl-c", "--after-process"]).once("working").signal(SIGINT).shows("pressed").shows("cleaned up")),
        ("another_signal_still_ends_it", program(&["await-ctrl-c"]).once("working").signal(SIGTERM).dies_of(SIGTERM)),
        ("a_task_that_is_left_behind_does_not_keep_it", program(&["leave-task"]).shows("done")),
        ("not_even_at_a_panic", program(&["leave-task-and-panic"]).code(70).shows("beside a task")),
        ("a_task_that_panics_is_reported", program(&["task-panics", "left"]).shows("of the plugin `demo` panicked at").shows("in a task").shows("went on")),
        ("a_task_that_panics_and_is_joined_is_reported", program(&["task-panics", "joined"]).shows("in a task").shows("joined: true")),
        ("a_task_whose_panic_is_passed_on_ends_the_command", program(&["task-panics", "unwrapped"]).code(70).shows("in a task")),
    ]
}

#[rustfmt::skip]
pub(crate) fn panics() -> Vec<(&'static str, Case)> {
    vec![
        ("a_panic_that_is_caught_is_reported", program(&["panic-in", "caught"]).shows("warning: the plugin `demo` panicked at").shows("and went on: caught").shows("caught: true")),
        ("each_of_two_panics_is_reported", program(&["panic-in", "caught-twice"]).code(70).shows(": the first").shows("error: the plugin `demo` panicked").shows(": the last")),
        ("a_panic_during_a_panic_is_reported", program(&["panic-in", "double"]).code(70).shows(": the first").shows(": the second")),
        ("a_panic_while_stderr_is_locked", program(&["panic-in", "stderr-locked"]).code(70).shows("with stderr locked")),
        ("a_panic_of_a_thread_while_stderr_is_locked", program(&["panic-in", "stderr-locked-elsewhere"]).shows(": on a thread").shows("went on")),
        ("every_thread_that_panics_is_reported", program(&["panic-in", "many-threads"]).shows(": thread 0.").shows(": thread 19.").within(15_000)),
    ]
}
