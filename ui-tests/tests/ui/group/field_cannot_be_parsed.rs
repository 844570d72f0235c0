use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// How long
#[derive(Clone, Debug)]
pub struct Delay(pub u64);

/// The clusters
#[provisioner::group]
pub struct Cluster {
    /// How long
    #[arg(long)]
    pub delay: Delay,
//             ^^^^^ error: `Delay`
//                   help: implement `std::str::FromStr`
}

/// Creates one
#[provisioner::command(group = Cluster)]
fn create(cluster: &Cluster) {
    let _ = cluster.delay.0;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
