use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// How long
#[derive(Clone, Debug)]
pub struct Delay(pub u64);

/// Waits
#[provisioner::command]
fn wait(
    /// How long
    delays: Vec<Delay>,
//              ^^^^^ error: `Delay`
//                    help: implement `std::str::FromStr`
) {
    let _ = delays.len();
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
