//! Commands that ask, and that show how far they are.

use provisioner::prelude::*;
use std::time::Duration;

/// Ask a question
#[provisioner::command]
fn ask(
    ctx: &Context,
    /// What kind of question: confirm, text, secret, twice, select, many, multi, both
    kind: String,
    /// What is asked
    #[arg(long, default_value = "Well?")]
    question: String,
    /// What an empty answer means
    #[arg(long)]
    default: Option<String>,
    /// Milliseconds before it is asked
    #[arg(long, default_value = "0")]
    after: u64,
    /// Refuse answers that are shorter
    #[arg(long, default_value = "0")]
    at_least: usize,
    /// With a spinner
    #[arg(long)]
    spin: bool,
) -> Result<()> {
    let _spinner = spin.then(|| ctx.progress("spinning"));
    ctx.out().line("before");
    pass(after);
    let long_enough = |answer: &str| if answer.chars().count() < at_least { Err("that is too short") } else { Ok(()) };
    let prompt = || {
        let prompt = ctx.prompt().validate(long_enough);
        match default.as_deref() {
            Some(texts) if texts.contains(',') => prompt.default(texts.split(',').collect::<Vec<_>>()),
            Some(text) => prompt.default(text),
            None => prompt,
        }
    };
    let text = match kind.as_str() {
        "confirm" => prompt().confirm(&question)?.to_string(),
        "text" => prompt().text(&question)?,
        "secret" => format!("{} letters", prompt().secret(&question)?.expose().chars().count()),
        "twice" => format!("{} letters", prompt().repeat().secret(&question)?.expose().chars().count()),
        "select" => prompt().select(&question, ["alpha", "beta", "gamma 世界"])?.to_owned(),
        "many" => prompt().select(&question, (0..100).map(|number| format!("number {number}")))?,
        "multi" => prompt().multi_select(&question, ["alpha", "beta", "gamma"])?.join("+"),
        "both" => format!("{} and {}", prompt().text("First?")?, prompt().text("Second?")?),
        other => return Err(Error::new(format!("unknown kind `{other}`"))),
    };
    ctx.out().line(format_args!("got {text}"));
    Ok(())
}

/// Show how far it is
#[provisioner::command]
fn work(
    ctx: &Context,
    effects: &Effects,
    /// How it ends: done, drop, fail, panic, exit, child, print, two, bar, forget, cancelled, ask
    how: String,
    /// Milliseconds that it takes
    #[arg(long, default_value = "300")]
    takes: u64,
    /// What is being done
    #[arg(long, default_value = "working")]
    what: String,
) -> Result<()> {
    if how == "cancelled" {
        // From here on a signal asks.
        let _ = ctx.cancelled().now();
    }
    let progress = ctx.progress(&what);
    progress.message("on it");
    match how.as_str() {
        "done" => pass(takes),
        "drop" => {
            pass(takes);
            drop(progress);
            ctx.out().line("the end");
            return Ok(());
        }
        "fail" => {
            pass(takes);
            return Err(Error::new("it broke"));
        }
        "panic" => {
            pass(takes);
            panic!("it burst");
        }
        "exit" => {
            pass(takes);
            std::process::exit(5);
        }
        "child" => effects.process("sh").args(["-c", "echo from the child; echo aside >&2"]).run()?,
        "print" => {
            for number in 1..=3 {
                pass(takes / 3);
                ctx.out().line(format_args!("line {number}"));
                ctx.out().warn(format_args!("warned {number}"));
            }
        }
        "two" => {
            let second = ctx.progress("second").total(2);
            second.inc(1);
            pass(takes);
            second.done("second is done");
        }
        "bar" => {
            drop(progress);
            let bar = ctx.progress(&what).total(4);
            for _ in 0..4 {
                pass(takes / 4);
                bar.inc(1);
            }
            bar.done("all four");
            return Ok(());
        }
        "forget" => {
            std::mem::forget(progress);
            pass(takes);
            ctx.out().line("forgotten");
            return Ok(());
        }
        "cancelled" => {
            while !ctx.cancelled().wait(Duration::from_millis(10)) {}
            progress.done("cleaned up");
            return Ok(());
        }
        "ask" => {
            pass(takes);
            let answer = ctx.prompt().text("Which?")?;
            ctx.out().line(format_args!("got {answer}"));
        }
        other => return Err(Error::new(format!("unknown end `{other}`"))),
    }
    progress.done("worked");
    Ok(())
}

/// Ask for a secret, and speak of it
#[provisioner::command]
fn confide(ctx: &Context) -> Result<()> {
    let long = |typed: &str| if typed.len() > 12 { Ok(()) } else { Err(format!("`{typed}` is too short")) };
    let token = ctx.prompt().validate(long).secret("Token?")?;
    let token = token.expose();
    let name = ctx.prompt().default(token.as_str()).text(format!("Name for {token}?"))?;
    let used = ctx.prompt().select(format!("Which of {token}?"), [token.as_str(), "none"])?;
    if ctx.prompt().confirm(format!("Use {token}?"))? && used == name {
        ctx.out().line("got it");
    }
    Ok(())
}

/// Ask, and end meanwhile on another thread
#[provisioner::command]
fn hasty(ctx: &Context) -> Result<()> {
    std::thread::spawn(|| {
        pass(400);
        std::process::exit(9);
    });
    ctx.prompt().text("Well?").map(drop)
}

/// Print lines
#[provisioner::command]
fn lines(
    ctx: &Context,
    /// How many
    count: u32,
) {
    for number in 1..=count {
        ctx.out().line(format_args!("line {number}"));
    }
}

/// Print what has colours
#[provisioner::command]
fn speak(ctx: &Context) {
    ctx.out().success("done");
    ctx.out().warn("beware");
    ctx.out().line("\x1b[31mred\x1b[0m");
}

fn pass(milliseconds: u64) {
    std::thread::sleep(Duration::from_millis(milliseconds));
}
