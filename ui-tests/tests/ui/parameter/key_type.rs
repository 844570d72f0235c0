use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Waits
#[provisioner::command]
fn wait(
    /// How long
    #[arg(long, type = u64)]
//              ^^^^ error: `type`
//                   help: the usual keys are `long`, `short`, `env`, `default_value`, `value_name`, `config`, `value_enum`; every other of clap's `Arg` works as well
    delay: u64,
) {
    let _ = delay;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
