//! Commands that change things as they should, or write where a dry run may.

use provisioner::prelude::*;
use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::os::unix::net::UnixStream;
use std::os::unix::process::CommandExt;
use std::process::Command;

/// Plan every kind of change
#[provisioner::command]
fn plans(ctx: &Context, effects: &Effects) -> Result<()> {
    let files = effects.files();
    files.write("planned.txt", "planned\n")?;
    files.write_private("private.txt", "planned\n")?;
    files.append("there.txt", "more\n")?;
    files.create_dir_all("made/deep")?;
    files.copy("there.txt", "made/copy.txt")?;
    files.rename("planned.txt", "renamed.txt")?;
    files.symlink("there.txt", "soft.txt")?;
    files.set_mode("there.txt", 0o600)?;
    files.remove("folder")?;
    effects.process("touch").arg("touched.txt").run()?;
    effects.step("write one more", || fs::write("step.txt", "x"))?;
    ctx.query("cat").arg("there.txt").capture().map(drop)
}

/// Ask, and plan what was answered
#[provisioner::command(confirm = "Begin?")]
fn asks(ctx: &Context, effects: &Effects) -> Result<()> {
    let name = ctx.prompt().default("ada").text("Which name?")?;
    effects.files().write("name.txt", name)
}

/// Show the region, and keep a note beside it
#[provisioner::command]
fn region(ctx: &Context) -> Result<()> {
    ctx.out().line("eu-1");
    Ok(fs::write("seen.txt", "eu-1\n")?)
}

/// Run a query that writes where it says
#[provisioner::command]
fn declares(ctx: &Context) -> Result<()> {
    fs::read_dir("folder")?;
    ctx.query("sh").args(["-c", "echo x > declared.txt"]).writes("declared.txt").run()?;
    ctx.query("sh").args(["-c", "echo x > inner.txt; mkdir \"$PWD/deep\""]).current_dir("folder").writes(".").run()
}

/// Run a query that writes elsewhere than it says
#[provisioner::command]
fn strays(ctx: &Context) -> Result<()> {
    let script = "echo x > declared.txt; (echo x > new.txt) 2> /dev/null; true";
    ctx.query("sh").args(["-c", script]).writes("declared.txt").run()
}

/// Change a file after a query that may write has ended
#[provisioner::command]
fn follows(ctx: &Context) -> Result<()> {
    ctx.query("sh").args(["-c", "echo x > declared.txt"]).writes("declared.txt").run()?;
    drop(fs::write("declared.txt", "y"));
    Ok(())
}

/// Keep something in the cache
#[provisioner::command]
fn caches(ctx: &Context) -> Result<()> {
    let cache = ctx.paths().cache().unwrap_or_default();
    fs::create_dir_all(cache.join("deep"))?;
    Ok(fs::write(cache.join("deep/kept.txt"), "kept\n")?)
}

/// Work in the folder for temporary files, here and in a child
#[provisioner::command]
fn scratches(ctx: &Context) -> Result<()> {
    let path = std::env::temp_dir().join("scratch.txt");
    fs::write(&path, "scratch\n")?;
    let made = ctx.query("mktemp").capture()?.text();
    ctx.out().line(path.parent().is_some_and(|folder| made.starts_with(&*folder.to_string_lossy())));
    ctx.out().line(path.display());
    Ok(())
}

/// Make a temporary file and wait to be killed
#[provisioner::command]
fn stays(ctx: &Context, seconds: u64) -> Result<()> {
    fs::write(std::env::temp_dir().join("left.txt"), "left\n")?;
    ctx.out().warn("ready");
    std::thread::sleep(std::time::Duration::from_secs(seconds));
    Ok(())
}

/// Reach what is not locked: a service by the network and by a socket, another process
#[provisioner::command]
fn reaches(address: String, socket: String, process: u32) -> Result<()> {
    TcpStream::connect(address)?.write_all(b"x")?;
    UnixStream::connect(socket)?.write_all(b"x")?;
    Command::new("kill").arg(process.to_string()).status().map(drop)?;
    Ok(())
}

/// End after something was refused, by a way that leaves no time for a report
#[provisioner::command]
fn vanishes(#[arg(value_parser = ["exec", "abort"])] how: String) {
    drop(fs::write("new.txt", "x"));
    match how.as_str() {
        "exec" => drop(Command::new("true").exec()),
        _ => std::process::abort(),
    }
}

/// Write to what keeps nothing
#[provisioner::command]
fn devices(ctx: &Context) -> Result<()> {
    for device in ["/dev/null", "/dev/zero"] {
        OpenOptions::new().read(true).write(true).open(device)?.write_all(b"x")?;
    }
    // Only a process with a terminal has one.
    if let Ok(mut terminal) = OpenOptions::new().write(true).open("/dev/tty") {
        terminal.write_all(b"seen\r\n")?;
    }
    let mut few = [0; 8];
    File::open("/dev/urandom")?.read_exact(&mut few)?;
    ctx.query("sh").args(["-c", "echo x > /dev/null; echo through 1>&2 2> /dev/stderr"]).run()
}

/// Open any file to write to it
#[provisioner::command]
fn opens(path: String) {
    drop(OpenOptions::new().create(true).write(true).truncate(false).open(path));
}
