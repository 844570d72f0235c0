//! Letters of other languages in texts and identifiers.
#![deny(warnings)]
use provisioner::prelude::*;

/// Verwaltet Wölkchen ☁
#[provisioner::plugin(name = "aws")]
pub struct Wölkchen;

/// Grüßt
#[provisioner::command(name = "gruesse")]
fn grüße(
    ctx: &Context,
    /// Größe ⚖
    #[arg(long = "groesse")]
    größe: u8,
) {
    let _ = (ctx, größe);
}
