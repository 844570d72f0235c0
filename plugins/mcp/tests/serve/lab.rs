//! The program that is served: one command of each kind that a client can meet.

use provisioner::prelude::*;
use std::path::PathBuf;
use std::time::Duration;

/// Greet somebody
#[provisioner::command]
fn greet(
    ctx: &Context,
    /// Who is greeted
    name: String,
    /// How it is said
    #[arg(long, default_value = "warm")]
    tone: Tone,
    #[arg(long, config = place)] place: String,
) {
    ctx.out().line(format_args!("hello {name} in the {place}, {tone:?}"));
    ctx.out().warn("it is early");
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Tone {
    Warm,
    Cold,
}

/// List the beds
#[provisioner::command]
fn list() -> Result<Data<Vec<&'static str>>> {
    Ok(Data::new(vec!["roses", "peas"]))
}

/// A bed
#[derive(Debug, Serialize)]
struct Bed {
    name: String,
    rows: u8,
}

/// Beds
#[provisioner::group]
pub(crate) struct Beds {
    /// How many rows
    #[arg(long, default_value_t = 3)]
    rows: u8,
}

/// Show a bed
#[provisioner::command(group = Beds)]
fn show(beds: &Beds, name: String) -> Result<Data<Bed>> {
    if name == "nowhere" {
        return Err(Error::new("there is no such bed").help("try `roses`").code("no-bed"));
    }
    Ok(Data::new(Bed { name, rows: beds.rows }))
}

/// Count steps
#[provisioner::command]
fn count(ctx: &Context, steps: u64) {
    let progress = ctx.progress("counting").total(steps);
    for step in 1..=steps {
        progress.message(step);
        progress.inc(1);
        std::thread::sleep(Duration::from_millis(120));
    }
    progress.done("counted");
}

/// Wait until it is cancelled, and say so in a file
#[provisioner::command]
fn wait(ctx: &Context, effects: &Effects, begun: PathBuf, ended: PathBuf) -> Result<()> {
    // From here on a signal does not end the program at once.
    let cancelled = ctx.cancelled();
    effects.files().write(begun, "begun")?;
    while !cancelled.wait(Duration::from_secs(60)) {}
    effects.files().write(ended, "cancelled")
}

/// Run a process that takes long
#[provisioner::command]
fn sleep(effects: &Effects, seconds: String) -> Result<()> {
    effects.process("sleep").arg(seconds).run()
}

/// Run a process that does not end when it is asked to
#[provisioner::command]
fn insist(effects: &Effects, marker: String) -> Result<()> {
    let process = effects.process("sh").args(["-c", "trap '' TERM; while :; do sleep 1; done", &marker]);
    process.grace(Duration::from_secs(600)).run()
}

/// Wait for a process that only reads
#[provisioner::command]
fn linger(ctx: &Context, seconds: String) -> Result<()> {
    ctx.query("sleep").arg(seconds).run()
}

/// Write a file
#[provisioner::command]
fn write(effects: &Effects, path: PathBuf, text: String) -> Result<()> {
    effects.files().write(path, text)
}

/// Delete a bed
#[provisioner::command(confirm = "Delete {name}?")]
fn delete(ctx: &Context, effects: &Effects, name: String) -> Result<()> {
    effects.step(format!("delete {name}"), || Ok::<_, Error>(()))?;
    ctx.out().line(format_args!("deleted {name}"));
    Ok(())
}

/// Write a file, although it says that it only reads
#[provisioner::command]
fn around(path: PathBuf) -> Result<()> {
    std::fs::write(path, "written").map_err(Into::into)
}

/// Sign in
#[provisioner::command]
fn login(ctx: &Context, #[arg(long, config = token)] token: String, #[arg(long)] pin: Option<Secret<u16>>) {
    ctx.out().line(format_args!("signed in with {} letters, {pin:?}", token.len()));
}

/// Panic
#[provisioner::command]
fn fall() {
    panic!("it fell")
}

/// Print where nobody should
#[provisioner::command]
fn shout() {
    println!("loud");
}

/// Not in the menu
#[provisioner::command(hidden)]
fn secretly() {}

/// Used to list the beds
#[provisioner::command(deprecated = "use `lab list`")]
fn beds_of_old() {}
