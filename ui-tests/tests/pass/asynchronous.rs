// feature: async
//! Commands that wait.
#![deny(warnings)]
use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "asynchronous.yaml")]
pub struct Aws {
    /// The region
    pub region: String,
}

/// Waits
#[provisioner::command]
async fn wait(
    ctx: &Context,
    effects: &Effects,
    config: &Aws,
    /// For what
    #[arg(long, config = region)]
    region: String,
) -> Result<()> {
    let _ = (ctx, effects, config, region);
    soon().await
}

async fn soon() -> Result<()> {
    Ok(())
}

/// Waits for nothing
#[provisioner::command]
async fn nothing() {}
