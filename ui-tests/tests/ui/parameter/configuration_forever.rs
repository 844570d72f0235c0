use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    config: &'static Aws,
//           ^^^^^^^ error: a command is given `&Aws` for as long as it runs
//                   help: `config: &Aws`
//                   paste: over `config: &'static Aws`
) {
    let _ = config;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
