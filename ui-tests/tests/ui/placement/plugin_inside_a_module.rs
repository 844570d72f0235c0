use provisioner::prelude::*;

pub mod inside {
    /// Manages clouds
    #[provisioner::plugin(name = "aws")]
    pub struct Aws;
//             ^^^ error: root
//                 help: root
}

/// Says hello
#[provisioner::command]
fn hello(ctx: &Context) {
    let _ = ctx;
}
