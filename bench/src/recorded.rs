//! The instruction ratios that were last accepted: `bench/recorded.txt`, one line each, in git. A ratio that grew by more
//! than three in a hundred is a failure.

use crate::table::{Row, Unit};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::{fs, io};

/// How much a ratio may grow before the short form fails.
const TOLERANCE: f64 = 1.03;

fn file() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/recorded.txt"))
}

fn instruction_rows(rows: &[Row]) -> impl Iterator<Item = &Row> {
    rows.iter().filter(|row| row.unit == Unit::Instructions)
}

/// Accepts the present ratios. What this run did not measure stays as it is.
pub(crate) fn write(rows: &[Row]) -> io::Result<()> {
    let mut ratios = read()?;
    ratios.extend(instruction_rows(rows).map(|row| (row.what.clone(), row.ratio())));
    let mut text = String::from("# Instruction ratios, written by `cargo run --release -p bench -- --record`.\n");
    for (what, ratio) in ratios {
        let _ = writeln!(text, "{ratio:.4} {what}");
    }
    fs::write(file(), text)
}

/// The lines to print for ratios that grew too much; empty when all is well.
pub(crate) fn grown(rows: &[Row]) -> io::Result<Vec<String>> {
    let recorded = read()?;
    let grown = |row: &Row| {
        let before = *recorded.get(&row.what)?;
        let now = row.ratio();
        (now > before * TOLERANCE).then(|| format!("{}: the ratio was {before:.4} and is {now:.4}", row.what))
    };
    Ok(instruction_rows(rows).filter_map(grown).collect())
}

fn read() -> io::Result<BTreeMap<String, f64>> {
    let text = match fs::read_to_string(file()) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        text => text?,
    };
    let pair = |line: &str| {
        let (ratio, what) = line.split_once(' ')?;
        Some((what.to_owned(), ratio.parse().ok()?))
    };
    Ok(text.lines().filter(|line| !line.starts_with('#')).filter_map(pair).collect())
}
