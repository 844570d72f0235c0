//! Every attribute of clap's derive, as its reference lists them: what is parsed here is what clap's own derive parses,
//! in one table with `docs/arguments.md`.

mod arguments;
mod choices;
mod page;
mod shared;

use provisioner::prelude::*;
use provisioner::testing::Cli;

/// The attributes of clap
#[provisioner::plugin(name = "claps")]
pub struct Claps;

/// One attribute: its name, what clap's own derive makes of a command line, and the command lines.
struct Row {
    attribute: &'static str,
    clap: fn(&[&str]) -> std::result::Result<String, clap::Error>,
    lines: &'static [&'static [&'static str]],
}

/// Runs each command line through both, and lists where they differ.
#[track_caller]
fn same(rows: &[Row]) {
    let mut different = Vec::new();
    for Row { attribute, clap, lines } in rows {
        let command = attribute.replace('_', "-");
        for line in *lines {
            let words: Vec<&str> = ["claps", &command].into_iter().chain(line.iter().copied()).collect();
            let run = Cli::new().args(&words).env("ROW_X", "of the environment").run();
            match clap(line) {
                Ok(value) if run.code() == ExitCode::SUCCESS && run.stdout().trim_end() == value => {}
                Err(_) if run.code() == ExitCode::USAGE => {}
                clap => different.push(format!(
                    "{words:?}\n  clap: {:?}\n  here: {:?} {}{}",
                    clap.map_err(|error| error.kind()),
                    run.code(),
                    run.stdout(),
                    run.stderr()
                )),
            }
        }
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
}
