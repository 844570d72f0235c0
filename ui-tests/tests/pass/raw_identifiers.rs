//! Names that are words of the language.
#![deny(warnings)]
use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "raw_identifiers.yaml")]
pub struct Aws {
    /// The kind
    pub r#type: String,
    /// The place
    pub r#where: r#Where,
}

/// The place
#[provisioner::config]
pub struct r#Where {
    /// Which
    pub r#in: String,
}

/// Moves one
#[provisioner::command]
fn r#move(
    config: &Aws,
    /// The kind
    #[arg(long, config = r#type)]
    r#type: String,
    /// Where
    #[arg(long, config = r#where.r#in)]
    r#in: String,
    /// Really
    r#true_: bool,
    /// What
    r#match: Option<String>,
) {
    let _ = (config, r#type, r#in, r#true_, r#match);
}

/// The loops
#[provisioner::group]
pub struct Loop {
    /// For what
    #[arg(long)]
    pub r#for: Option<String>,
}

/// Breaks one
#[provisioner::command(group = r#Loop, confirm = "Break {type}?")]
fn r#break(
    r#loop: &Loop,
    /// The kind
    r#type: String,
) {
    let _ = (&r#loop.r#for, r#type);
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
