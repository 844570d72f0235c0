//! What has no doc comment has no help, and is no warning either.
#![deny(warnings)]
use provisioner::prelude::*;

#[provisioner::plugin(name = "aws")]
pub struct Aws;

#[provisioner::group]
pub struct Cluster {
    #[arg(long)]
    pub region: Option<String>,
}

#[provisioner::command(group = Cluster)]
fn create(cluster: &Cluster, name: String, #[arg(long)] loud: bool) {
    let _ = (&cluster.region, name, loud);
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
