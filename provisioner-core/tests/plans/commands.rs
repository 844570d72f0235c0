//! The commands that the page `docs/effects.md` and the transcripts show.

use provisioner::prelude::*;

/// Create a cluster
#[provisioner::command]
fn create(ctx: &Context, effects: &Effects, name: String) -> Result<()> {
    let is_there = ctx.query("kind").args(["get", "kubeconfig", "--name", &name]);
    effects.process("kind").args(["create", "cluster", "--name", &name]).unless(is_there).run()?;
    effects.files().write("cluster.txt", format!("{name}\n"))
}

/// Attach a disk to a new server
#[provisioner::command]
fn attach(effects: &Effects, server: String) -> Result<()> {
    let id = effects.process("cloud").args(["create", &server]).capture()?.text();
    effects.process("cloud").args(["attach", &id]).run()
}

/// Register a new server
#[provisioner::command]
fn register(effects: &Effects, server: String) -> Result<()> {
    let id = effects.process("cloud").args(["create", &server]).assume("srv-0").capture()?.text();
    effects.files().append("servers.txt", format!("{id} {server}\n"))
}

/// Write a file and add what it says to another one
#[provisioner::command]
fn read_back(ctx: &Context, effects: &Effects) -> Result<()> {
    effects.files().write("region.txt", "eu-1\n")?;
    let region = ctx.files().read_to_string("region.txt")?;
    effects.files().append("regions.txt", region)
}

/// Set everything up that is not set up yet
#[provisioner::command]
fn set_up(effects: &Effects) -> Result<()> {
    let files = effects.files();
    files.create_dir_all("state")?;
    files.write("state/region", "eu-1\n")?;
    files.set_mode("state/region", 0o600)?;
    files.symlink("region", "state/current")
}

/// Write three files, with a process in between
#[provisioner::command]
fn halfway(effects: &Effects) -> Result<()> {
    effects.files().write("one.txt", "1\n")?;
    effects.files().write("two.txt", "2\n")?;
    effects.process("cloud").arg("check").run()?;
    effects.files().write("three.txt", "3\n")
}

/// Sign in
#[provisioner::command]
fn sign_in(
    effects: &Effects,
    /// The token
    #[arg(long, env = "CLOUD_TOKEN")]
    token: Secret<String>,
) -> Result<()> {
    effects.process("cloud").arg("sign-in").secret_arg(&token).run()?;
    effects.files().write("session.yaml", format!("user: ada\ntoken: {}\n", token.expose()))
}

/// Ask for everything, and write what was answered
#[provisioner::command]
fn ask(ctx: &Context, effects: &Effects) -> Result<()> {
    let name = ctx.prompt().text("Which name?")?;
    let region = ctx.prompt().select("Which region?", ["eu-1", "us-1"])?;
    let zones = ctx.prompt().multi_select("Which zones?", ["a", "b", "c"])?.join("+");
    let open = ctx.prompt().confirm("Open?")?;
    let other = ctx.prompt().text("Which name?")?;
    let token = ctx.prompt().secret("Which token?")?;
    if !ctx.prompt().confirm(format!("Use {}?", token.expose()))? {
        return Ok(());
    }
    effects.files().write("answers.txt", format!("{name} {region} {zones} {open} {other}\n"))?;
    effects.files().write_private("token.txt", token.expose())
}
