// extern: sdk
//! The SDK through a module of the author's.
pub mod platform {
    pub use ::sdk;
}
use platform::sdk::prelude::*;

/// Manages clouds
#[platform::sdk::plugin(name = "aws", crate = crate::platform::sdk)]
pub struct Aws;

pub mod inside {
    use crate::platform::sdk::prelude::*;

    /// Says hello
    #[crate::platform::sdk::command(crate = crate::platform::sdk)]
    fn hello(ctx: &Context) {
        let _ = ctx;
    }
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
