// lints: clippy::unwrap_used
//! A plugin whose author allows nothing that can panic.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::as_conversions)]
#![deny(clippy::absolute_paths, clippy::wildcard_enum_match_arm, clippy::str_to_string, clippy::shadow_reuse)]
use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "clippy_all_restriction.yaml")]
pub struct Aws {
    /// The region
    pub region: String,
}

/// Creates one
#[provisioner::command]
fn create(
    config: &Aws,
    /// Where
    #[arg(long, config = region)]
    region: String,
) -> Result<()> {
    let _: (&Aws, String) = (config, region);
    Ok(())
}
