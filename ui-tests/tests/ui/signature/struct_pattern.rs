use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// The retries
pub struct Retry {
    attempts: u32,
}

/// Says hello
#[provisioner::command]
fn hello(Retry { attempts }: Retry) {
//       ^^^^^^^^^^^^^^^^^^ error: pattern
//                          help: name
    let _ = attempts;
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
