use provisioner::prelude::*;

/// Deletes one
#[provisioner::command(group = crate::groups::Cluster, name = "delete")]
fn run(ctx: &Context, cluster: &crate::groups::Cluster) {
    let _ = (ctx, cluster);
}
