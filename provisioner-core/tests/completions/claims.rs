//! What is claimed, of the engine and of each shell.

use crate::corpus::{self, Line, Offered};
use crate::engine;
use crate::others;
use crate::shells::{Session, Shell};
#[cfg(target_os = "linux")]
use crate::trouble;
use crate::typed;
use crate::world::World;
use std::fmt::Write as _;
use std::process::ExitCode;
use std::thread;

type Claim = Box<dyn Fn() -> Result<(), String> + Send>;

/// Checks all claims at once: a shell waits most of the time.
pub(crate) fn check() -> ExitCode {
    let mut claims: Vec<(String, Claim)> = vec![("the_corpus_in_the_engine".into(), Box::new(in_the_engine))];
    #[cfg(target_os = "linux")]
    let trouble = "what_goes_wrong_in_a_completer_costs_its_own_answers_only";
    #[cfg(target_os = "linux")]
    claims.push((trouble.into(), Box::new(trouble::costs_its_own_answers_only)));
    for shell in Shell::ALL {
        claims.push((format!("the_corpus_in_{}", shell.name()), Box::new(move || in_a_shell(shell))));
        claims.push((format!("what_is_inserted_by_{}", shell.name()), Box::new(move || inserted(shell))));
    }
    claims.push(("the_corpus_in_nushell".into(), Box::new(in_nushell)));
    claims.push(("the_script_for_powershell_can_be_parsed".into(), Box::new(others::powershell_can_be_parsed)));
    // Cargo passes what stands after `--`; `--list` and filters come from tools that drive tests.
    let filter = std::env::args().skip(1).find(|arg| !arg.starts_with('-')).unwrap_or_default();
    claims.retain(|(name, _)| name.contains(&filter));
    if std::env::args().any(|arg| arg == "--list") {
        claims.iter().for_each(|(name, _)| println!("{name}: test"));
        return ExitCode::SUCCESS;
    }
    let running: Vec<_> = claims.into_iter().map(|(name, claim)| (name, thread::spawn(claim))).collect();
    let (all, mut failed) = (running.len(), 0);
    for (name, claim) in running {
        match claim.join().unwrap_or_else(|_| Err("it panicked".to_owned())) {
            Ok(()) => println!("test {name} … ok"),
            Err(why) => {
                failed += 1;
                println!("test {name} … FAILED: {why}");
            }
        }
    }
    println!("{all} claims, {failed} failed");
    if failed > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn in_the_engine() -> Result<(), String> {
    let (lines, world) = (corpus::lines(), World::new());
    let mut wrong = String::new();
    for line in &lines {
        compare(line, engine::answer(&world, line), true, &mut wrong);
    }
    if lines.len() < 150 {
        let _ = write!(wrong, "the corpus has only {} lines", lines.len());
    }
    println!("{} lines", lines.len());
    if wrong.is_empty() { Ok(()) } else { Err(wrong) }
}

fn in_a_shell(shell: Shell) -> Result<(), String> {
    let world = World::new();
    let Some(session) = Session::start(&world, shell) else { return Ok(()) };
    let mut wrong = String::new();
    for line in &corpus::lines() {
        compare(line, session.offered(line)?, shell != Shell::Zsh, &mut wrong);
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong) }
}

fn in_nushell() -> Result<(), String> {
    let (lines, world) = (corpus::lines(), World::new());
    let Some(offered) = others::offered_by_nushell(&world, &lines) else { return Ok(()) };
    let mut wrong = String::new();
    if offered.len() != lines.len() {
        let _ = write!(wrong, "{} answers to {} lines", offered.len(), lines.len());
    }
    for (line, found) in lines.iter().zip(offered) {
        compare(line, found, true, &mut wrong);
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong) }
}

/// Adds what a person would see in another way than the table says.
fn compare(line: &Line, mut found: Vec<Offered>, in_order: bool, wrong: &mut String) {
    let mut expected = line.candidates.clone();
    // zsh has what ends a word in front of what does not.
    if !in_order {
        expected.sort();
        found.sort();
    }
    if found != expected {
        let _ = writeln!(wrong, "\n{}", line.text);
        for Offered { value, description } in found {
            let _ = writeln!(
                wrong,
                "    {}{}{description}",
                value.replace(' ', "␣"),
                if description.is_empty() { "" } else { " = " }
            );
        }
    }
}

fn inserted(shell: Shell) -> Result<(), String> {
    let world = World::new();
    let Some(mut session) = Session::start(&world, shell) else { return Ok(()) };
    let mut wrong = String::new();
    for row in typed::ROWS.iter().filter(|row| !row.except.contains(&shell)) {
        let said = session.says(row.before, row.behind)?;
        if said != row.said {
            let _ = writeln!(wrong, "\n{}<Tab>{}: {said}, not {}", row.before, row.behind, row.said);
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(format!("{wrong}\n{}", session.screen())) }
}
