use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group]
pub struct Cluster {
    /// The region
    #[arg(short, long, default_value = "eu-1")]
    pub region: String,
}

/// Its nodes
#[provisioner::group(parent = Cluster)]
pub struct Node {
    /// How many
    #[arg(short = 'r', long)]
//                ^^^ error: `-r` is an option of the enclosing group `Cluster`
//                    help: `short = 'C'`
//                    paste: over `short = 'r'`
    pub count: Option<u32>,
}

/// Creates one
#[provisioner::command(group = Node)]
fn create(node: &Node) {
    let _ = node.count;
}

pub fn elsewhere(node: &Node) {
    create(node);
}
