use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(index = 1)]
//                ^ related: the place 1 is first used here
    region: String,
    /// Z
    #[arg(index = 1)]
//                ^ error: the place 1 is taken
//                  help: another `index`
    zone: String,
) {
    let _ = (region, zone);
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
