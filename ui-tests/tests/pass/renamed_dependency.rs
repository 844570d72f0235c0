// extern: sdk
//! The SDK under another name.
use sdk::prelude::*;

/// Manages clouds
#[sdk::plugin(name = "aws", crate = sdk, config_file = "renamed_dependency.yaml")]
pub struct Aws {
    /// The region
    pub region: String,
    /// The retries
    pub retry: Retry,
}

/// The retries
#[sdk::config(crate = sdk)]
pub struct Retry {
    /// How many
    pub attempts: u32,
}

/// The clusters
#[sdk::group(crate = sdk)]
pub struct Cluster {
    /// The zone
    #[arg(long, default_value = "a")]
    pub zone: String,
}

/// Creates one
#[sdk::command(group = Cluster, crate = ::sdk)]
fn create(
    ctx: &Context,
    config: &Aws,
    cluster: &Cluster,
    /// Where
    #[arg(long, config = region)]
    region: String,
) -> Result<()> {
    let _ = (ctx, config, cluster, region);
    Ok(())
}
