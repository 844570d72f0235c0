//! The names that generated code gives its type parameters are free for the author's types.
#![deny(warnings)]
use provisioner::prelude::*;

/// A plugin
#[provisioner::plugin(name = "aws", config_file = "types_of_one_letter.yaml")]
pub struct G {
    /// D
    pub d: Option<D>,
    /// E
    pub e: E,
    /// A plain number, in a field called like a constant of the checks
    pub field: u8,
}

/// D
#[provisioner::config]
pub struct D {
    /// V
    pub v: u8,
}

/// E
#[provisioner::config]
pub enum E {
    /// A
    A,
    /// B
    T(T),
}

/// T
#[provisioner::config]
pub struct T {
    /// A
    #[serde(default)]
    pub a: Vec<D>,
}

/// A
#[provisioner::group]
pub struct A {
    /// X
    #[arg(long)]
    pub x: Option<S>,
}

/// S
#[derive(Clone, ValueEnum)]
pub enum S {
    /// One
    One,
}

/// Claims
#[derive(Args)]
pub struct Place {
    /// Y
    #[arg(long)]
    pub y: Option<Claim0>,
}

/// C
#[derive(Clone, Copy, ValueEnum)]
pub enum Claim0 {
    /// One
    One,
}

/// Asked
#[derive(Clone, Copy, ValueEnum)]
pub enum Asked {
    /// One
    One,
}

/// Says hello
#[provisioner::command(group = A)]
fn hello(a: &A, g: &G, #[command(flatten)] place: Place, asked: Asked, s: S, claim: Option<Claim0>) {
    let _ = (a, g, place.y, asked, s, claim, &a.x);
}
