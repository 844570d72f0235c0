#![forbid(unsafe_code)]
#![deny(warnings)]
use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group]
pub struct Cluster {
    /// The region
    #[arg(long, default_value = "eu-1")]
    pub region: String,
}

/// Creates one
#[provisioner::command(group = Cluster, alias = "make", confirm = "Create {name}?")]
fn create(
    effects: &Effects,
    cluster: &Cluster,
    /// Which
    name: String,
) -> Result<()> {
    let _ = (effects, cluster, name);
    Ok(())
}
