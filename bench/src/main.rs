//! Start-up, size and compile time beside the same tools written by hand.
//!
//! `cargo run --release -p bench` generates, builds and compares everything and prints a table. `-- --short` counts
//! instructions only, and fails when a ratio grew; `-- --record` accepts the present ratios.

mod cargo;
mod figures;
mod followed;
mod generate;
mod peak;
mod recorded;
mod run;
#[cfg(all(target_os = "linux", target_arch = "x86_64"))]
mod steps;
mod table;

use cargo::Builds;
use generate::Generated;
use std::path::PathBuf;
use std::process::ExitCode;

const USAGE: &str = "usage: cargo run --release -p bench [-- [--short] [--record] [--build-only]]

  --short       instructions only, in a smaller tree; fails when a ratio to the tool by hand grew by more than 3 %
  --record      accept the instruction ratios of this run in bench/recorded.txt
  --build-only  generate and build, measure nothing";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let arguments = std::env::args().skip(1);
    let (mut short, mut record, mut build_only) = (false, false, false);
    for argument in arguments {
        match argument.as_str() {
            "--short" => short = true,
            "--record" => record = true,
            "--build-only" => build_only = true,
            _ => {
                eprintln!("{USAGE}");
                return Ok(ExitCode::from(2));
            }
        }
    }
    let target = target_folder();
    let generated = Generated::write(&target)?;
    let builds = Builds { generated: &generated, target: target.join("target") };
    figures::build(&builds, short)?;
    if build_only {
        return Ok(ExitCode::SUCCESS);
    }
    let rows = if short { figures::short(&builds)? } else { figures::full(&builds)? };
    print!("{}", table::markdown(&rows));
    if record {
        recorded::write(&rows)?;
        return Ok(ExitCode::SUCCESS);
    }
    let grown = recorded::grown(&rows)?;
    for line in &grown {
        eprintln!("error: {line}");
    }
    if !grown.is_empty() {
        eprintln!("help: make it fast again, or accept it with `cargo run --release -p bench -- --record`");
    }
    Ok(if grown.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// `bench/` below the workspace's target folder.
fn target_folder() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| "target".into(), PathBuf::from);
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/..")).join(target).join("bench")
}
