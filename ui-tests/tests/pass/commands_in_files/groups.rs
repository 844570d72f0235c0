//! The groups.

/// The clusters
#[provisioner::group]
pub struct Cluster;
