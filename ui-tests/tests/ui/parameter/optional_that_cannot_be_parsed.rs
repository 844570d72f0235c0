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
    #[arg(long)]
    delay: Option<Delay>,
//                ^^^^^ error: `Delay`
//                      help: implement `std::str::FromStr`
) {
    let _ = delay.is_some();
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
