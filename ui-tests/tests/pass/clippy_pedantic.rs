// lints: clippy::pedantic
//! A plugin.
#![deny(clippy::pedantic)]
use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "clippy_pedantic.yaml")]
#[derive(Debug)]
pub struct Aws {
    /// The region
    pub region: String,
    /// How large
    pub size: Size,
}

/// How large
#[provisioner::config]
#[derive(Clone, Copy, Debug)]
pub enum Size {
    /// Small
    Small,
    /// Large
    Large(u32),
}

/// The clusters
#[provisioner::group]
#[derive(Debug)]
pub struct Cluster {
    /// The zone
    #[arg(long, default_value = "a")]
    pub zone: String,
}

/// The nodes
#[provisioner::group(parent = Cluster)]
#[derive(Debug)]
pub struct Node;

/// Creates one
#[provisioner::command(group = Node, aliases = ["make", "new"], confirm = "Create {name}?")]
fn create(
    ctx: &Context,
    effects: &Effects,
    config: &Aws,
    cluster: &Cluster,
    /// Which
    name: String,
    /// Where
    #[arg(long, config = region)]
    region: String,
    /// Loudly
    loud: bool,
) -> Result<()> {
    ctx.out().line(format!("{config:?} {cluster:?} {region} {loud}"));
    effects.process(name).run()
}
