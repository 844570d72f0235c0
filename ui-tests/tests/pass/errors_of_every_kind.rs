//! Errors that hide what they are, as those of `anyhow`, `eyre` and `miette` do: through `?`, and as return types.

use provisioner::prelude::*;
use std::error::Error as StdError;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

type Boxed = Box<dyn StdError + Send + Sync>;

/// Not an error of the standard library's kind, but it turns into one.
pub struct Report(String);

impl From<Report> for Boxed {
    fn from(report: Report) -> Self {
        report.0.into()
    }
}

fn hidden() -> std::result::Result<(), Report> {
    Err(Report("hidden".to_owned()))
}

fn boxed() -> std::result::Result<(), Boxed> {
    Err("boxed".into())
}

/// Through `?`
#[provisioner::command]
pub fn through() -> Result<()> {
    hidden()?;
    boxed()?;
    hidden().context("cannot be")?;
    Err("a text")?;
    std::fs::remove_file("nowhere")?;
    Ok(())
}

/// Returned
#[provisioner::command]
pub fn returned() -> std::result::Result<(), Report> {
    hidden()
}

/// Returned in a box
#[provisioner::command]
pub fn returned_in_a_box() -> std::result::Result<ExitCode, Boxed> {
    boxed()?;
    Ok(ExitCode::SUCCESS)
}

/// A text is an error
#[provisioner::command]
pub fn returned_as_text() -> std::result::Result<(), String> {
    Err("a text".to_owned())
}
