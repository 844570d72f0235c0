use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long, visible_aliases = ["place", "place"])]
//                                 ^^^^^^^ related: `--place` is first used here
//                                          ^^^^^^^ error: `--place` is taken by another option
//                                                  help: another `visible_aliases`
    region: Option<String>,
) {
    let _ = region;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
