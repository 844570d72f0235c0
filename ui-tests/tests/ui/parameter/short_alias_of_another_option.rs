use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(short = 'r')]
//                ^^^ related: `-r` is first used here
    region: Option<String>,
    /// Zone
    #[arg(long, short_alias = 'r')]
//                            ^^^ error: `-r` is taken by another option
//                                help: another `short_alias`
    zone: Option<String>,
) {
    let _ = (region, zone);
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
