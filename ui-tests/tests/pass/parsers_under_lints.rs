//! What a `value_parser` makes is compared with the parameter's type, and no lint of the author's sees it.
#![deny(warnings, unused_qualifications, unreachable_pub, trivial_casts, unused_results)]
use provisioner::prelude::*;

/// A plugin
#[provisioner::plugin(name = "aws")]
pub struct Aws;

fn whole(text: &str) -> std::result::Result<u64, std::num::ParseIntError> {
    text.parse()
}

/// Says hello
#[provisioner::command]
fn hello(
    /// A range
    #[arg(long, value_parser = clap::value_parser!(u32).range(0..=100))]
    percent: Option<u32>,
    /// A text
    #[arg(long, value_parser = clap::builder::PossibleValuesParser::new(["a", "b"]))]
    letter: Option<String>,
    /// A function
    #[arg(long, value_parser = whole)]
    whole: Option<u64>,
    /// A closure
    #[arg(long, value_parser = |text: &str| text.parse::<u16>())]
    port: Option<u16>,
) {
    let _ = (percent, letter, whole, port);
}
