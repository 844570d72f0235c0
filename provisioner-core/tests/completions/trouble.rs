//! What goes wrong in a completer costs its own answers, and nothing else.

use crate::world::World;
use std::fmt::Write as _;
use std::time::{Duration, Instant};

/// What a completer does, what is offered all the same, and why there is no more.
const ROWS: [(&str, &str, &str); 12] = [
    ("--well=", "--well=inner\n--well=outer\n", ""),
    ("--hang=", "", "the completer of `hang` took longer than 150ms"),
    ("--start=", "", "the completer of `start` took longer than 150ms"),
    ("--panic=", "", "the completer of `panic` failed: "),
    ("--exit=", "", "the completer of `exit` ended the program"),
    ("--exit-elsewhere=", "", "the completer of `exit_elsewhere` ended the program"),
    ("--write=", "", "the completer of `write` tried to change `WORK/written.txt`: a completer only reads"),
    ("--query=", "", "the completer of `query` tried to change `WORK/touched.txt`: a completer only reads"),
    ("--print=", "--print=printed\n", ""),
    ("--read=", "--read=read\n", ""),
    ("--ask=", "--ask=unanswered\n", ""),
    ("wreck --well ", "inner\nouter\n", "the completer of `gone` ended the program"),
];

pub(crate) fn costs_its_own_answers_only() -> Result<(), String> {
    let world = World::new();
    let mut wrong = String::new();
    for (line, expected, reason) in ROWS {
        let words: Vec<&str> = if line.contains(' ') { line.split(' ').collect() } else { vec!["trouble", line] };
        for debug in [false, true] {
            let start = Instant::now();
            let mut command = world.command("acme");
            command.args(["completions", "fish", "--answer", "--", "harbour"]).args(&words);
            if debug {
                command.env("COMPLETE_DEBUG", "1");
            }
            let output = command.output().unwrap();
            let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            let (stdout, stderr) = (text(&output.stdout), text(&output.stderr));
            let values =
                stdout.lines().fold(String::new(), |all, row| all + row.split('\t').next().unwrap_or_default() + "\n");
            let reason = reason.replace("WORK", &world.path("work").canonicalize().unwrap().display().to_string());
            let is_told = if debug { stderr.contains(&reason) } else { stderr.is_empty() };
            // A completer that waits has 150 ms; a machine that is busy takes longer for anything.
            let in_time = start.elapsed() < Duration::from_secs(10);
            if values != expected || !is_told || !in_time || output.status.code() != Some(0) {
                let _ = writeln!(wrong, "\n{line} (debug: {debug}): {:?}\n{stdout}\n{stderr}", output.status);
            }
        }
    }
    let left: Vec<&str> =
        ["written.txt", "touched.txt"].into_iter().filter(|name| world.path("work").join(name).exists()).collect();
    if !left.is_empty() {
        let _ = writeln!(wrong, "left behind: {left:?}");
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong) }
}
