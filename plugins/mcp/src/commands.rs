//! `mcp serve` and `mcp tools`.

use crate::catalog::Catalog;
use crate::program::Program;
use crate::server;
use provisioner::prelude::*;
use std::io::IsTerminal;
use tokio::runtime::{Builder, Runtime};

/// Serve the commands as tools, over standard input and output
///
/// Speaks the Model Context Protocol until standard input ends. Commands that only read are offered; those that can change
/// things only with --allow-effects. Under --dry-run nothing is served: the plan says what would be offered. With -y no
/// command asks for its confirmation.
#[provisioner::command]
fn serve(
    ctx: &Context,
    effects: &Effects,
    /// Offer the commands of these plugins only
    plugins: Vec<String>,
    /// Offer the commands that can change things too
    #[arg(long)]
    allow_effects: bool,
) -> Result<()> {
    if ctx.modifiers().format == provisioner::Format::Json {
        let error = Error::new("`mcp serve` speaks the Model Context Protocol on stdout, where `--format json` prints");
        return Err(error.help("leave `--format json` out; `mcp tools --format json` lists the tools").exit_code(2));
    }
    if std::io::stdin().is_terminal() && !ctx.modifiers().dry_run {
        ctx.out().warn("standard input is a terminal: a client is to start this command; Ctrl-D ends it");
    }
    let program = Program::running(ctx)?;
    let runtime = runtime()?;
    let catalog = runtime.block_on(Catalog::read(&program, &plugins, allow_effects))?;
    let names: Vec<&str> = catalog.offered().map(|tool| tool.name()).collect();
    let what = format!("serve {} tools: {}", names.len(), names.join(", "));
    effects.step(what, || {
        let served = runtime.block_on(server::serve(program, catalog, plugins, allow_effects, ctx.cancelled()));
        // A thread may still wait for standard input.
        runtime.shutdown_background();
        served
    })
}

/// A tool, as `mcp tools` lists it.
#[derive(Debug, Serialize)]
struct Row {
    tool: String,
    command: String,
    read_only: bool,
    description: String,
}

/// List the tools that are offered
#[provisioner::command]
fn tools(
    ctx: &Context,
    /// The commands of these plugins only
    plugins: Vec<String>,
    /// The commands that can change things too
    #[arg(long)]
    allow_effects: bool,
) -> Result<Data<Vec<Row>>> {
    let catalog = runtime()?.block_on(Catalog::read(&Program::running(ctx)?, &plugins, allow_effects))?;
    let row = |tool: &crate::tool::CommandTool| Row {
        tool: tool.name().to_owned(),
        command: tool.words.join(" "),
        read_only: tool.read_only,
        description: tool.about.clone(),
    };
    Ok(Data::new(catalog.offered().map(row).collect()).table(["tool", "command", "read_only", "description"]))
}

/// One thread is enough: what takes time are other processes.
fn runtime() -> Result<Runtime> {
    let runtime = Builder::new_current_thread().enable_all().build();
    runtime.map_err(|error| Error::new("the asynchronous runtime cannot be started").caused_by(error))
}
