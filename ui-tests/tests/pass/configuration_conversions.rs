//! `config = …` between an option and what it is an option of.
#![deny(warnings)]
use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "configuration_conversions.yaml")]
pub struct Aws {
    /// One
    pub one: String,
    /// Perhaps
    pub perhaps: Option<u32>,
    /// Many
    pub many: Vec<String>,
    /// Yes or no
    pub yes: bool,
    /// Deeper
    pub deep: Deep,
}

/// Deeper
#[provisioner::config]
pub struct Deep {
    /// Deeper still
    pub deeper: Deeper,
}

/// Deeper still
#[provisioner::config]
pub struct Deeper {
    /// A number
    pub number: i64,
}

/// Takes them all
#[provisioner::command]
fn all(
    /// One from one
    #[arg(long, config = one)]
    one: String,
    /// One from one that may be missing
    #[arg(long, config = perhaps)]
    perhaps: u32,
    /// Perhaps from perhaps
    #[arg(long, config = perhaps)]
    perhaps_too: Option<u32>,
    /// Perhaps from one
    #[arg(long, config = one)]
    perhaps_one: Option<String>,
    /// Many
    #[arg(long, config = many)]
    many: Vec<String>,
    /// Yes
    #[arg(long, config = yes)]
    yes: bool,
    /// Deep
    #[arg(long, config = deep.deeper.number, default_value = "3")]
    number: i64,
) {
    let _ = (one, perhaps, perhaps_too, perhaps_one, many, yes, number);
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
