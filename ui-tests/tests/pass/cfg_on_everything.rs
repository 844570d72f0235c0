//! Commands and options that are not there on every platform.
#![deny(warnings)]
#![allow(unexpected_cfgs)]
use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[cfg(any())]
#[provisioner::command]
fn hello(ctx: &Nowhere) -> AnythingAtAll {
    let _ = ctx;
}

/// Says hello
#[provisioner::command]
#[cfg(any())]
fn hello(ctx: &Nowhere) -> AnythingAtAll {
    let _ = ctx;
}

/// Says hello
#[cfg(all())]
#[provisioner::command]
fn hello(
    ctx: &Context,
    /// Whom
    name: String,
    /// Where
    #[arg(long)]
    place: Option<String>,
) {
    let _ = (ctx, name, place);
}

/// Opens it
#[cfg_attr(all(), provisioner::command(name = "open-it"))]
fn open() {}

/// The clusters
#[provisioner::group]
pub struct Cluster {
    /// The zone
    #[cfg(all())]
    #[arg(long, default_value = "a")]
    pub zone: String,
    /// No zone
    #[cfg(any())]
    #[arg(long)]
    pub no_zone: Nothing,
}

/// Creates one
#[provisioner::command(group = Cluster)]
fn create(cluster: &Cluster) {
    let _ = &cluster.zone;
}
