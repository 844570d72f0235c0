// edition: 2021
//! The edition before.
#![deny(warnings)]
use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "edition_2021.yaml")]
pub struct Aws {
    /// The region
    pub region: String,
}

/// The clusters
#[provisioner::group]
pub struct Cluster {
    /// The zone
    #[arg(long, default_value = "a")]
    pub zone: String,
}

/// Creates one
#[provisioner::command(group = Cluster)]
fn create(
    ctx: &Context,
    config: &Aws,
    cluster: &Cluster,
    /// Where
    #[arg(long, config = region)]
    region: String,
    /// The generator
    gen: Option<String>,
) -> Result<()> {
    let _ = (ctx, config, cluster, region, gen);
    Ok(())
}
