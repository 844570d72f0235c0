//! The kit at work: two hundred tests of a plugin at once, traced; a cassette of the real `git`.

#[cfg(all(unix, feature = "testing-terminal"))]
mod at_terminal;
mod cassette;
mod traced;
mod two_hundred;

use provisioner::prelude::*;

/// Does a little of everything
#[provisioner::plugin(name = "kit", config_file = "tests/kit/config.yaml")]
pub struct Kit {
    /// Who is greeted
    pub who: String,
}

/// Print a greeting
#[provisioner::command]
fn greet(ctx: &Context, config: &Kit) {
    ctx.out().line(format!("Hello, {}!", config.who));
}

/// Write a note, as it is typed, and as it stands in the home
#[provisioner::command]
fn note(ctx: &Context, effects: &Effects) -> Result<()> {
    let text = ctx.prompt().text("What?")?;
    effects.files().write("note.txt", &text)?;
    let data = ctx.paths().data()?;
    effects.files().create_dir_all(&data)?;
    effects.files().append(data.join("notes.txt"), text)?;
    ctx.out().line(std::fs::read_to_string("note.txt")?);
    Ok(())
}

/// Publish with a program
#[provisioner::command]
fn publish(effects: &Effects) -> Result<()> {
    effects.process("curl").arg("https://example.org").run()
}

/// Make a repository and say what is in it
#[provisioner::command]
fn repository(ctx: &Context, effects: &Effects) -> Result<()> {
    let git = |args: &[&str]| effects.process("git").args(["-c", "init.defaultBranch=main"]).args(args).run();
    git(&["init", "--quiet"])?;
    effects.files().write("a.txt", "1\n")?;
    let status = ctx.query("git").args(["status", "--short"]).capture()?;
    let top = ctx.query("git").args(["rev-parse", "--show-toplevel"]).capture()?;
    ctx.out().line(format!("{} in {}", status.text(), top.text().rsplit('/').next().unwrap_or_default()));
    Ok(())
}
