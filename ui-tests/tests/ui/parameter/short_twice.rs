use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Waits
#[provisioner::command]
fn wait(
    /// How long
    #[arg(short = 'w')]
//                ^^^ related: first
    delay: u64,
    /// How wide
    #[arg(short)]
//        ^^^^^ error: `-w`
//              help: `short = 
    width: u64,
) {
    let _ = (delay, width);
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
    wait(1, 2);
}
