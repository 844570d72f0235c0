use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

pub mod inside {
    use super::{Aws, Context};

    #[provisioner::command]
    impl Aws {
//  ^^^^ error: `#[provisioner::command]` goes on a function
//       help: function
        pub fn hello(ctx: &Context) {
            let _ = ctx;
        }
    }
}

pub fn elsewhere(ctx: &Context) {
    Aws::hello(ctx);
}
