//! The warnings about missing help can be switched off.
#![allow(deprecated)]
#![deny(warnings)]
use provisioner::prelude::*;

#[provisioner::plugin(name = "aws")]
pub struct Aws;

#[provisioner::command]
fn hello(name: String) {
    let _ = name;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
