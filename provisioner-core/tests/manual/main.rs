//! The manual of a whole plugin: what readers of its pages say, and whether all of its descriptions agree.

mod agreement;
mod forge;
mod pages;
mod readers;

use provisioner::Program;
use provisioner::prelude::*;
use provisioner::testing::{Cli, Run};

/// Look after the forge
///
/// Everything that a smith does.
///
/// # Notes
///
/// - heat first
/// - then `strike`, **never** the other way round
///
///     forge ore smelt iron
///
/// Read <https://forge.example>.
#[provisioner::plugin(name = "forge", config_file = "tests/manual/config.yaml")]
pub struct Forge {
    /// Where the forge is
    pub place: String,
    /// How it is heated
    pub furnace: Furnace,
    /// What opens the door
    #[config(secret)]
    pub token: String,
}

/// How it is heated
#[provisioner::config]
pub struct Furnace {
    /// How hot it gets, in °C.
    pub degrees: u16,
    /// What burns in it
    pub fuel: Fuel,
}

/// What burns
#[provisioner::config]
#[derive(Clone, Copy)]
pub enum Fuel {
    /// From the mine
    Coal,
    /// From the wood
    Wood,
}

/// Runs the program with these words.
fn acme(words: &str) -> Run {
    let program = Program::new("acme", "1.0.0", &[]).about("Run a village");
    Cli::new().program(program).env("SOURCE_DATE_EPOCH", "1700000000").args(words.split_whitespace()).run()
}

/// The pages of the whole program, each with its name.
fn pages(format: &str) -> Vec<(String, String)> {
    let run = acme(&format!("help --format {format} --out manual"));
    run.assert_success();
    let folder = std::fs::read_dir(run.path("manual")).expect("the folder was made");
    let read = |entry: std::io::Result<std::fs::DirEntry>| {
        let path = entry.expect("the folder can be read").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        (name, std::fs::read_to_string(&path).expect("a page is text"))
    };
    let mut pages: Vec<_> = folder.map(read).collect();
    pages.sort();
    pages
}

/// One of the pages.
#[track_caller]
fn page(format: &str, words: &str) -> String {
    let run = acme(&format!("help --format {format} {words}"));
    run.assert_success();
    run.stdout().to_owned()
}
