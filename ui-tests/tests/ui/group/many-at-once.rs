use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group(colour = "red", name = "Cluster_One")]
//                   ^^^^^^ error: `colour`
//                                          ^^^^^^^^^^^^^ error: `Cluster_One` is not kebab-case
pub struct Cluster {
    /// The name
    #[arg(logn, short = 'n')]
//        ^^^^ error: `logn`
//             help: `long`
//                      ^^^ error: `-n`
    pub name: String,
}

/// The nodes
#[provisioner::group(parent = "cluster")]
//                            ^^^^^^^^^ error: type
//                                      help: `parent = Cluster`
pub struct Node;

/// Creates one
#[provisioner::command(group = Cluster)]
fn create(cluster: &Cluster) {
    let _ = &cluster.name;
}

/// Creates another
#[provisioner::command(group = Node)]
fn create_node(node: &Node) {
    let _ = node;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
