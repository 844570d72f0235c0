//! What clap's derive takes, and what people write with it.

use provisioner::prelude::*;
use std::path::PathBuf;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// How large
#[derive(Args)]
pub struct Size {
    /// How many
    #[arg(long)]
    pub machines: u8,
}

/// Where
#[derive(Args)]
#[group(required = true, multiple = false)]
pub struct Place {
    /// Zone
    #[arg(long)]
    pub zone: Option<String>,
    /// Region
    #[arg(long)]
    pub region: Option<String>,
}

fn seconds(text: &str) -> Result<std::time::Duration> {
    Ok(std::time::Duration::from_secs(text.parse()?))
}

/// Creates
#[provisioner::command(after_help = "See the manual", before_help = "Once")]
#[allow(clippy::option_option)]
pub fn create(
    /// On
    #[arg(long, default_value_t = true)]
    on: bool,
    /// Off
    #[arg(long, default_value_t = false)]
    off: bool,
    /// The last one wins
    #[arg(long, overrides_with = "color_of")]
    color_of: Option<String>,
    /// Absent, alone, or with a value
    #[arg(long)]
    trace: Option<Option<String>>,
    /// The same of a number
    #[arg(long, require_equals = true)]
    level: Option<Option<u8>>,
    #[command(flatten, next_help_heading = "Size")] size: Option<Size>,
    #[command(flatten)] place: Place,
    /// How long
    #[arg(long, value_parser = seconds, default_value = "3")]
    wait: std::time::Duration,
    /// How long at most
    #[arg(long, value_parser = |text: &str| seconds(text))]
    at_most: Option<std::time::Duration>,
    /// How often
    #[arg(short = 'x', action = clap::ArgAction::Count)]
    often: u8,
    /// Between one and nine
    #[arg(long, value_parser = 1..=9)]
    digit: Option<i64>,
    /// A port
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..))]
    port: Option<u16>,
    /// Either
    #[arg(long, value_parser = ["a", "b"])]
    either: Option<String>,
    /// Called
    #[arg(long("called"), alias("named"), hide(true))]
    by_call: Option<String>,
) {
    let _ = (on, off, color_of, trace, level, size.map(|size| size.machines), place.zone, place.region);
    let _ = (wait, at_most, often, digit, port, either, by_call);
}

/// Copies
#[provisioner::command]
pub fn copy(
    /// From
    #[arg(required = true)]
    from: Vec<PathBuf>,
    /// To
    to: PathBuf,
) {
    let _ = (from, to);
}
