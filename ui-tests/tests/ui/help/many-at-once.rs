use provisioner::prelude::*;

#[provisioner::plugin(name = "aws")]
pub struct Aws;
//         ^^^ warning: `Aws`

#[provisioner::group]
pub struct Cluster;
//         ^^^^^^^ warning: `Cluster`

#[provisioner::command(group = Cluster)]
fn create(ctx: &Context, name: String, #[arg(long)] region: String) {
// ^^^^^^ warning: `create`
//                       ^^^^ warning: `name`
//                                                  ^^^^^^ warning: `region`
    let _ = (ctx, name, region);
}
