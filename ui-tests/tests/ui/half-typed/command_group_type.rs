use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

pub mod groups {
    /// The clusters
    #[provisioner::group]
    pub struct Cluster;
}

/// Says hello
#[provisioner::command(group = groups::)]
//                                   ^^ error: `group` is not complete
//                                      help: `group = 
fn hello(ctx: &Context) {
    let _ = ctx;
}

pub fn elsewhere(ctx: &Context) {
    hello(ctx);
}
