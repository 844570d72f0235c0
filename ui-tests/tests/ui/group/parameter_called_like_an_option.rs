use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The clusters
#[provisioner::group]
pub struct Cluster {
    /// The region
    #[arg(long)]
    pub region: Option<String>,
}

/// Creates one
#[provisioner::command(group = Cluster)]
fn create(
    ctx: &Context,
    /// The region again
    region: String,
//  ^^^^^^ error: `region` is the name of an option of the enclosing group `Cluster`
//         help: `#[arg(id = "create-region")]`
//         paste: above
) {
    let _ = (ctx, region);
}

pub fn elsewhere(ctx: &Context) {
    create(ctx, String::new());
}
