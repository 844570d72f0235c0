//! The commands of the program under test.

use provisioner::prelude::*;
use std::time::Duration;

/// Print lines
#[provisioner::command]
fn lines(
    ctx: &Context,
    /// How many
    #[arg(long, default_value = "1")]
    count: u32,
) {
    for number in 1..=count {
        ctx.out().line(format_args!("line {number}"));
    }
}

/// Print to both streams
#[provisioner::command]
fn speak(ctx: &Context) {
    log::debug!("a detail");
    ctx.out().warn("a warning");
    ctx.out().success("a success");
    ctx.out().line("\x1b[31ma result\x1b[0m");
}

/// Fail with causes
#[provisioner::command]
fn fail(ctx: &Context) -> Result<()> {
    ctx.out().line("so far so good");
    let cause = std::io::Error::other("no disk");
    Err(Error::from(cause).context("cannot start").help("plug it in").exit_code(3))
}

/// Panic
#[provisioner::command]
fn panics() {
    panic!("a number");
}

/// Panic on another thread
#[provisioner::command]
fn thread_panics() {
    let thread = std::thread::spawn(|| panic!("off the main thread"));
    std::panic::resume_unwind(thread.join().unwrap_err());
}

/// Do nothing for long
#[provisioner::command]
fn sleep(ctx: &Context) {
    ctx.out().line("asleep");
    std::thread::sleep(Duration::from_secs(60));
}

/// Run another program
#[provisioner::command]
fn run(
    effects: &Effects,
    /// The program and its arguments
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    words: Vec<String>,
) -> Result<()> {
    effects.process(&words[0]).args(&words[1..]).run()
}

/// Write a file
#[provisioner::command]
fn write(
    effects: &Effects,
    /// Where to
    path: std::path::PathBuf,
) -> Result<()> {
    effects.files().write(path, "content")
}

/// Ask everything
#[provisioner::command]
fn ask(ctx: &Context) -> Result<()> {
    let sure = ctx.prompt().default(true).confirm("Sure?")?;
    let name = ctx.prompt().flag("--name").default("Ada").text("Who?")?;
    let token = ctx.prompt().flag("--token").default("none").secret("Token?")?;
    let region = ctx.prompt().default("us-1").select("Where?", ["eu-1", "us-1", "ap-1"])?;
    let parts = ctx.prompt().default(["b"]).multi_select("What?", ["a", "b", "c"])?;
    ctx.out().line(format_args!("{sure} {name} {} {region} {parts:?}", token.expose().len()));
    Ok(())
}

/// Delete something
#[provisioner::command(confirm = "Delete everything?")]
fn delete(ctx: &Context, effects: &Effects) -> Result<()> {
    effects.step("delete everything", || -> Result<()> { Ok(()) })?;
    ctx.out().line("deleted");
    Ok(())
}

/// Take a while
#[provisioner::command]
fn wait(
    ctx: &Context,
    /// Milliseconds between two lines
    #[arg(long, default_value = "0")]
    pause: u64,
) {
    let pause = Duration::from_millis(pause);
    let progress = ctx.progress("copying").total(3);
    for file in ["one", "two", "three"] {
        progress.message(file);
        std::thread::sleep(pause);
        ctx.out().line(file);
        progress.inc(1);
    }
    progress.done("copied 3 files");
    let spinner = ctx.progress("tidying up");
    std::thread::sleep(pause);
    drop(spinner);
}

fn completer_that_prints(_: &Completing) -> Vec<Candidate> {
    println!("on stdout");
    eprintln!("on stderr");
    vec![Candidate::new("a:b").description("with a colon")]
}

fn completer_that_hangs(_: &Completing) -> Vec<Candidate> {
    drop(std::process::Command::new("sleep").arg("3741").spawn());
    std::thread::sleep(Duration::from_secs(60));
    Vec::new()
}

fn completer_that_panics(_: &Completing) -> Vec<Candidate> {
    panic!("in a completer")
}

/// Has completers that misbehave
#[provisioner::command]
fn completed(
    /// Prints
    #[arg(long, complete = completer_that_prints)]
    prints: Option<String>,
    /// Hangs
    #[arg(long, complete = completer_that_hangs)]
    hangs: Option<String>,
    /// Panics
    #[arg(long, complete = completer_that_panics)]
    panics: Option<String>,
) {
    let _ = (prints, hangs, panics);
}
