//! Attributes under short names.
#![deny(warnings)]
use provisioner::prelude::*;
use provisioner::{command, config, group, plugin};

/// Manages clouds
#[plugin(name = "aws", config_file = "attribute_through_use.yaml")]
pub struct Aws {
    /// The retries
    pub retry: Retry,
}

/// The retries
#[config]
pub struct Retry {
    /// How many
    #[config(any)]
    pub attempts: u32,
}

/// The clusters
#[group]
pub struct Cluster;

/// Creates one
#[command(group = Cluster)]
fn create(ctx: &Context) {
    let _ = ctx;
}
