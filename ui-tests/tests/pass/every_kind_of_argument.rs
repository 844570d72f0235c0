//! Every kind of parameter, many keys of clap's.
#![deny(warnings)]
use provisioner::prelude::*;
use std::net::IpAddr;
use std::num::NonZeroU8;
use std::path::PathBuf;
use std::str::FromStr;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// A type of the author's that reads itself from text.
#[derive(Clone, Debug, Default)]
pub struct Tag(String);

impl FromStr for Tag {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> std::result::Result<Self, Self::Err> {
        Ok(Self(text.to_owned()))
    }
}

fn even(text: &str) -> std::result::Result<u8, String> {
    text.parse().map_err(|_| "no number".to_owned())
}

/// Does much
#[provisioner::command]
fn much(
    /// A required one
    required: String,
    /// An optional one
    optional: Option<PathBuf>,
    /// Flags are flags
    flag: bool,
    /// Counted
    #[arg(short = 'c', action = clap::ArgAction::Count)]
    count: u8,
    /// With a range
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=9), default_value_t = 3)]
    range: u16,
    /// Own parser
    #[arg(long, value_parser = even, default_value = "2")]
    even: u8,
    /// Own type
    #[arg(long, default_value_t = String::from("a"))]
    text: String,
    /// Own type
    #[arg(long)]
    tag: Option<Tag>,
    /// Separated
    #[arg(long, value_delimiter = ',', num_args = 1..)]
    list: Vec<Tag>,
    /// Given or not, with a value or not
    #[arg(long, num_args = 0..=1, default_missing_value = "always", value_name = "WHEN")]
    when: Option<String>,
    /// Needs another
    #[arg(long, requires = "when", conflicts_with = "flag", hide = true, env = "AWS_OTHER")]
    other: Option<u64>,
    /// An address
    #[arg(long, help_heading = "Network", visible_alias = "ip")]
    address: Option<IpAddr>,
    /// No zero
    #[arg(long, default_value = "1")]
    nonzero: NonZeroU8,
    /// A character
    #[arg(long)]
    letter: Option<char>,
    /// Everything else
    #[arg(last = true)]
    rest: Vec<String>,
) -> Result<()> {
    let _ = tag.as_ref().map(|tag| &tag.0);
    let _ = (required, optional, flag, count, range, even, text, list);
    let _ = (when, other, address, nonzero, letter, rest);
    Ok(())
}
