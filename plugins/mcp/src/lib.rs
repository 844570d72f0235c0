//! The commands of a program as tools for agents, over the Model Context Protocol.
//!
//! A binary that depends on this package has two more commands: `mcp serve` and `mcp tools`. Nothing is described twice:
//! what a tool takes and what it may change comes from `plugins info --format json`, and a call of a tool is a call of the
//! same program with `--format json`, as a process of its own. So a tool that panics, hangs, prints or is cancelled takes
//! nothing else with it.

use provisioner::prelude::*;

mod answer;
mod argument;
mod catalog;
mod child;
mod commands;
mod confirm;
mod ending;
mod events;
mod program;
mod server;
mod tokens;
mod tool;

/// Offer the commands of this program to agents
#[provisioner::plugin(name = "mcp")]
pub struct Mcp;
