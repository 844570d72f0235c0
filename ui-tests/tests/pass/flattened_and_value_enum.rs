//! Types of clap's derives.
#![deny(warnings)]
use provisioner::prelude::*;
use std::path::PathBuf;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// How large
#[derive(Clone, Copy, Debug, ValueEnum)]
#[value(rename_all = "UPPER")]
pub enum Size {
    /// Small
    Small,
    /// Large
    #[value(name = "XL", alias = "large")]
    Large,
}

/// What several commands take
#[derive(Args, Clone, Debug)]
pub struct Shared {
    /// Which tag
    #[arg(long, short = 't')]
    pub tags: Vec<String>,
    /// More
    #[command(flatten)]
    pub more: More,
}

/// More
#[derive(Args, Clone, Debug)]
pub struct More {
    /// Which file
    #[arg(long)]
    pub file: Option<PathBuf>,
}

/// Creates one
#[provisioner::command]
fn create(
    ctx: &Context,
    #[command(flatten)] shared: Shared,
    /// How large
    #[arg(long, value_enum)]
    size: Option<Size>,
    /// How large they are
    #[arg(value_enum)]
    sizes: Vec<Size>,
) {
    let _ = (ctx, shared, size, sizes);
}
