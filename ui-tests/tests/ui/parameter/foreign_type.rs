use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long)]
    wait: std::time::Duration,
//        ^^^^^^^^^^^^^^^^^^^ error: `std::time::Duration` cannot be parsed from the command line
//                            help: `wait_seconds: u64`
) {
    let _ = wait;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
