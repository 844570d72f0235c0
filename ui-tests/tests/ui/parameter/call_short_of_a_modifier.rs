use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(short('v'))]
//              ^^^ error: `-v` is the short form of `--verbose`
//                  help: `short = 'V'`
    vendor: Option<String>,
) {
    let _ = vendor;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
