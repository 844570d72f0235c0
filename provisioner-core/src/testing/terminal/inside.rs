//! Inside of the process that has the terminal: the command runs, and with it the process ends.

use super::INSIDE;
use crate::machine::{Person, Violation};
use crate::output::Sink;
use crate::runtime::run_app;
use crate::signals;
use crate::testing::Cli;
use crate::testing::folder::Folder;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::exit;
use std::sync::Arc;

/// What the run came to, as files in the folder of the test.
pub(super) const STEPS: &str = "steps";
pub(super) const VIOLATIONS: &str = "violations";

/// The folder of the test, where this is the call that is meant.
pub(super) fn meant(number: usize) -> Option<PathBuf> {
    let inside = std::env::var(INSIDE).ok()?;
    let (meant, folder) = inside.split_once(':')?;
    (meant == number.to_string()).then(|| folder.into())
}

/// Runs the command at the terminal that standard input is.
pub(super) fn run(cli: &Cli, folder: PathBuf) -> ! {
    // It is a child that no one made a leader, and the terminal is new: both are there to take.
    let taken = rustix::process::setsid().and_then(|_| rustix::process::ioctl_tiocsctty(std::io::stdin()));
    taken.expect("the terminal can be taken");
    // What the program of the tests printed goes from the screen.
    let mut stdout = std::io::stdout();
    stdout.write_all(b"\x1bc").and_then(|()| stdout.flush()).expect("the terminal can be written");
    let mut cli = cli.clone();
    cli.person = Person::Real;
    let folder = Folder::of_another(folder);
    std::env::set_current_dir(folder.work()).expect("the folder of the test can be entered");
    let fake = Arc::new(cli.fake(&folder, cli.used_scripts()));
    let app = cli.app(&folder, &fake, Sink::default());
    signals::install();
    let code = run_app(&app, cli.args.clone());
    fake.finish();
    let steps: String = fake.steps().iter().map(|step| format!("{}\n", step.description)).collect();
    let mut violations = fake.violations();
    if violations.is_empty() && !cli.allows_unused() {
        violations = fake.unused();
    }
    let violations: Vec<_> = violations.iter().map(Violation::to_string).collect();
    for (name, text) in [(STEPS, steps), (VIOLATIONS, violations.join("\n"))] {
        fs::write(folder.path().join(name), text).expect("the folder of the test can be written");
    }
    signals::end_if_requested();
    exit(code.code().into())
}
