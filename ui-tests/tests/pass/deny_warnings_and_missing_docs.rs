//! A plugin.
#![deny(warnings, missing_docs, missing_debug_implementations, missing_copy_implementations)]
#![deny(unreachable_pub, unused_qualifications, unused_results, unused_lifetimes, single_use_lifetimes)]
#![deny(trivial_casts, trivial_numeric_casts, elided_lifetimes_in_paths, explicit_outlives_requirements)]
#![deny(let_underscore_drop, unit_bindings, non_ascii_idents, redundant_lifetimes, unused_crate_dependencies)]
use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "deny_warnings_and_missing_docs.yaml", validate = Aws::check)]
#[derive(Debug)]
pub struct Aws {
    /// The region
    pub region: String,
    /// The retries
    pub retry: Retry,
}

impl Aws {
    fn check(&self) -> Result<()> {
        Ok(())
    }
}

/// The retries
#[provisioner::config]
#[derive(Clone, Copy, Debug)]
pub struct Retry {
    /// How many
    pub attempts: u32,
}

/// The clusters
#[provisioner::group]
#[derive(Debug)]
pub struct Cluster {
    /// The zone
    #[arg(long, default_value = "a")]
    pub zone: String,
}

/// How large
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Size {
    /// Small
    Small,
    /// Large
    Large,
}

/// What several commands take
#[derive(Args, Debug)]
pub struct Shared {
    /// Which tag
    #[arg(long)]
    pub tag: Option<String>,
}

/// Creates one
#[provisioner::command(group = Cluster, deprecated = "use `make`", hidden)]
fn create(
    ctx: &Context,
    config: &Aws,
    cluster: &Cluster,
    /// Where
    #[arg(long, config = region)]
    region: String,
    /// How many
    #[arg(long, config = retry.attempts)]
    attempts: u32,
    /// How large
    #[arg(long, value_enum, default_value_t = Size::Small)]
    size: Size,
    #[command(flatten)] shared: Shared,
) -> Result<ExitCode> {
    ctx.out().line(format!("{config:?} {cluster:?} {region} {attempts} {size:?} {shared:?}"));
    Ok(ExitCode::SUCCESS)
}
