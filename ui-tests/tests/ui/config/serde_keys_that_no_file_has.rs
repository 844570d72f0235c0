use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// A
#[provisioner::config]
pub struct A {
    /// X
    #[serde(flatten)]
//          ^^^^^^^ error: with `flatten` the keys of the configuration are not known
//                  help: write the fields here, or give them a key of their own
    pub x: Other,
}

/// Other
#[provisioner::config]
pub struct Other {
    /// Y
    pub y: u16,
}

/// B
#[provisioner::config]
pub struct B {
    /// X
    #[serde(skip)]
    pub x: u16,
}

/// C
#[provisioner::config]
pub struct C {
    /// X
    #[serde(skip_deserializing)]
    pub x: u16,
}

/// D
#[provisioner::config]
pub struct D {
    /// X
    #[serde(getter = "get")]
//          ^^^^^^ error: `getter` is of use beside `remote` only
//                 help: remove it
    pub x: u16,
}

/// E
#[provisioner::config]
#[serde(transparent)]
pub struct E {
    /// X
    pub x: u16,
}

/// F
#[provisioner::config]
#[serde(try_from = "String")]
//      ^^^^^^^^^^^^^^^^^^^ error: with `try_from` the keys of the configuration are not known
//                          help: `#[config(any)]`
pub struct F {
    /// X
    pub x: u16,
}

/// G
#[provisioner::config]
#[serde(remote = "Other")]
//      ^^^^^^^^^^^^^^^^ error: with `remote` the keys of the configuration are not known
//                       help: `#[config(any)]`
pub struct G {
    /// X
    pub x: u16,
}

/// H
#[provisioner::config]
#[serde(tag = "kind")]
//      ^^^^^^^^^^^^ error: with `tag` the keys of the configuration are not known
//                   help: `name: value`
pub enum H {
    /// One
    One,
}

/// I
#[provisioner::config]
#[serde(untagged)]
//      ^^^^^^^^ error: with `untagged` the keys of the configuration are not known
//               help: `name: value`
pub enum I {
    /// One
    One,
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
