use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says which
#[provisioner::command]
fn version(ctx: &Context) {
// ^^^^^^^ error: `version` is reserved
//         help: name = 
    let _ = ctx;
}

pub fn elsewhere(ctx: &Context) {
    version(ctx);
}
