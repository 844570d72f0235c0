use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// A
#[provisioner::config]
pub struct A {
    /// X
    pub x: u16,
    /// Y
    #[serde(rename = "x")]
    pub y: u16,
//      ^ error: `x` and `y` both have the key `x`
//        help: give one of them another key
}

/// B
#[provisioner::config]
#[serde(rename_all = "kebab-case")]
pub struct B {
    /// X
    #[serde(rename = "the-end")]
    pub x: u16,
    /// Y
    pub the_end: u16,
//      ^^^^^^^ error: `x` and `the_end` both have the key `the-end`
//              help: give one of them another key
}

/// C
#[provisioner::config]
pub struct C {
    /// X
    #[serde(alias = "y")]
    pub x: u16,
    /// Y
    pub y: u16,
//      ^ error: `x` and `y` both have the key `y`
//        help: give one of them another key
}

/// D
#[provisioner::config]
pub enum D {
    /// X
    #[serde(rename = "Low")]
    High,
    /// Y
    Low,
//  ^^^ error: `High` and `Low` are both called `Low`
//      help: give one of them another name
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
