//! Options without a value, empty lists, commas at the end.
#![deny(warnings)]
use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws",)]
pub struct Aws;

/// One
#[provisioner::command(hidden)]
fn one(_ctx: &Context) {}

/// Two
#[provisioner::command(hidden, aliases = [])]
fn two(_ctx: &Context) {}

/// Three
#[provisioner::command(hidden, deprecated = "use `one`", aliases = ["drei", "trois",],)]
fn three(_ctx: &Context) {}

/// Four
#[provisioner::command()]
fn four(_ctx: &Context, /** A name */ _name: Option<String>) {}
