//! A module of the SDK's own name.
mod provisioner {
    pub struct Context;
    pub mod __private {}
}

/// Manages clouds
#[::provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[::provisioner::command]
fn hello(ctx: &::provisioner::Context) {
    let _ = ctx;
    let _ = provisioner::Context;
}
