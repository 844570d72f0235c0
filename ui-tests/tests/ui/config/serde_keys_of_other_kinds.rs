use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// A
#[provisioner::config]
pub struct A {
    /// X
    #[serde(rename = "X", rename = "Y")]
//                        ^^^^^^^^^^^^ error: `rename` is given twice
//                                     help: `rename`
    pub x: u16,
}

/// B
#[provisioner::config]
pub struct B {
    /// X
    #[serde(renam = "X")]
//          ^^^^^ error: `serde` has no key `renam`
//                help: `rename`
    pub x: u16,
}

/// C
#[provisioner::config]
pub struct C {
    /// X
    #[serde(default: 3)]
//                 ^ error: expected `=` after `default`, found `:`
//                   help: `default = 3`
    pub x: u16,
}

/// D
#[provisioner::config]
pub struct D {
    /// X
    #[serde(default = "3")]
//                    ^^^ error: `default` is alone, or names a function
//                        help: `default`
    pub x: u16,
}

/// E
#[provisioner::config]
pub struct E {
    /// X
    #[serde(deny_unknown_fields)]
//          ^^^^^^^^^^^^^^^^^^^ error: `deny_unknown_fields` is about a whole type
//                              help: remove it: an unknown key is an error in every configuration
    pub x: u16,
}

/// F
#[provisioner::config]
#[serde(rename_all = "camelcase")]
//                   ^^^^^^^^^^^ error: `camelcase` is no way to spell names
//                               help: `camelCase`
pub struct F {
    /// X
    pub x: u16,
}

/// G
#[provisioner::config]
#[serde(rename_all = kebab)]
//                   ^^^^^ error: `rename_all` is a text in quotes
//                         help: `rename_all = "kebab"`
pub struct G {
    /// X
    pub x: u16,
}

/// H
#[provisioner::config]
pub struct H {
    /// X
    #[serde(alias = 'x')]
//                  ^^^ error: `alias` is a text in quotes
//                      help: `alias = "x"`
    pub x: u16,
}

/// I
#[provisioner::config]
pub struct I {
    /// X
    #[serde("rename")]
//          ^^^^^^^^ error: `serde` takes its keys by name
//                   help: `rename = "rename"`
    pub x: u16,
}

/// J
#[provisioner::config]
pub struct J {
    /// X
    #[serde(rename("X"))]
//                 ^^^ error: `rename` is followed by `=`
//                     help: `rename = "X"`
    pub x: u16,
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
