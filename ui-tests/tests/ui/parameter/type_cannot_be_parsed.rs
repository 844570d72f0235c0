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
    delay: Delay,
//         ^^^^^ error: `Delay`
//               help: implement `std::str::FromStr`
) {
    let _ = delay.0;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
    wait(Delay(1));
}
