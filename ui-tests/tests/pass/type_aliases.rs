//! Injected types and groups under other names.
#![deny(warnings)]
use provisioner::Context as Ctx;
use provisioner::prelude::*;

type World = Effects;
type Name = Option<String>;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group]
pub struct Cluster;

pub mod api {
    pub use crate::Cluster as Group;
}

/// Creates one
#[provisioner::command(group = api::Group)]
fn create(
    ctx: &Ctx,
    world: &World,
    cluster: &api::Group,
    plugin: &crate::Aws,
    /// Which
    name: std::string::String,
    /// How
    how: Option<u8>,
) {
    let _ = (ctx, world, cluster, plugin, name, how, None as Name);
}
