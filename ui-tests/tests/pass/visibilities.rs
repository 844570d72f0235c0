//! Functions that are used elsewhere, too.
#![deny(warnings, unreachable_pub)]
use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says one
#[provisioner::command]
pub fn one(ctx: &Context) {
    two(ctx);
}

/// Says two
#[provisioner::command]
pub(crate) fn two(ctx: &Context) {
    inside::three(ctx);
}

mod inside {
    use provisioner::prelude::*;

    /// Says three
    #[provisioner::command]
    pub(in crate::inside) fn four(ctx: &Context) {
        let _ = ctx;
    }

    /// Says three
    #[provisioner::command]
    pub(super) fn three(ctx: &Context) {
        four(ctx);
    }
}
