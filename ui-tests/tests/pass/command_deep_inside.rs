//! A command may stand in a module and in a function's body.
#![deny(warnings)]

use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

mod inner {
    use provisioner::prelude::*;

    /// Says hello
    #[provisioner::command]
    fn hello(ctx: &Context) {
        let _ = ctx;
    }
}

impl Aws {
    /// Has a command in its body
    pub fn body(ctx: &Context) {
        /// Says good-bye
        #[provisioner::command]
        fn good_bye(ctx: &Context) {
            let _ = ctx;
        }
        good_bye(ctx);
    }
}
