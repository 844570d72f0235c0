use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// A
#[provisioner::config]
pub struct A {
    /// X
    pub x: &'static str,
//         ^^^^^^^^^^^^ error: `&'static str` cannot be read from a file
//                      help: `String`
}

/// B
#[provisioner::config]
pub struct B {
    /// X
    pub x: std::rc::Rc<u16>,
//         ^^^^^^^^^^^^^^^^ error: `std::rc::Rc<u16>` is not a configuration type
//                          help: `#[provisioner::config]`
}

/// C
#[provisioner::config]
pub struct C {
    /// X
    pub x: fn(),
//         ^^^^ error: `fn()` is not a configuration type
//              help: `#[provisioner::config]`
}

/// D
#[provisioner::config]
pub struct D {
    /// X
    pub x: std::time::Instant,
//         ^^^^^^^^^^^^^^^^^^ error: `std::time::Instant` is not a configuration type
//                            help: `#[provisioner::config]`
}

/// E
#[provisioner::config]
pub struct E {
    /// X
    pub x: Box<dyn std::error::Error>,
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^ error: `Box<dyn std::error::Error>` is not a configuration type
//                                    help: `#[provisioner::config]`
}

/// F
#[provisioner::config]
pub struct F {
    /// X
    pub x: [u16],
//         ^^^^^ error: `[u16]` has no size of its own
//               help: `x: Vec<u16>`
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
