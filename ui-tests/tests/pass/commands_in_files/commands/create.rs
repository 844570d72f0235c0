use crate::Aws;
use crate::groups::Cluster;
use provisioner::prelude::*;

/// Creates one
#[provisioner::command(group = Cluster)]
fn run(ctx: &Context, config: &Aws, cluster: &Cluster) {
    let _ = (ctx, config, cluster);
}
