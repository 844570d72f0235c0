//! Groups in groups, with the options of each.
#![deny(warnings)]
use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws", config_file = "nested_groups.yaml")]
pub struct Aws {
    /// The region
    pub region: String,
}

/// The clusters
#[provisioner::group]
pub struct Cluster {
    /// The region
    #[arg(long, config = region)]
    pub region: String,
}

/// The nodes
#[provisioner::group(parent = Cluster, name = "nodes")]
pub struct Node {
    /// Which
    #[arg(long, short = 'N')]
    pub node: Option<String>,
    /// All of them
    #[arg(long, conflicts_with = "node")]
    pub all: bool,
}

/// The disks
#[provisioner::group(parent = Node)]
pub struct Disk;

/// Creates one
#[provisioner::command(group = Disk)]
fn create(effects: &Effects, cluster: &Cluster, node: &Node, disk: &Disk) -> Result<()> {
    let _ = (effects, &cluster.region, &node.node, node.all, disk);
    Ok(())
}

/// Creates one
#[provisioner::command(group = Cluster, name = "create")]
fn create_cluster(cluster: &Cluster) {
    let _ = cluster;
}
