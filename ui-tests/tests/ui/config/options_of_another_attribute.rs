use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// A
#[provisioner::config(name = "a")]
//                    ^^^^ error: `config` has no option `name`
//                         help: `name`
pub struct A {
    /// X
    pub x: u16,
}

/// B
#[provisioner::config(rename_all = "kebab-case")]
//                    ^^^^^^^^^^ error: `config` has no option `rename_all`
//                               help: `config`
pub struct B {
    /// X
    pub x: u16,
}

/// C
#[provisioner::config]
pub struct C {
    /// X
    #[config(secrets)]
//           ^^^^^^^ error: `config` has no option `secrets`
//                   help: `secret`
    pub x: String,
}

/// D
#[provisioner::config]
pub struct D {
    /// X
    #[config(default = 3)]
//           ^^^^^^^^^^^ error: `config` has no option `default = 3`
//                       help: `#[config(secret)]`
    pub x: u16,
}

/// E
#[provisioner::config]
pub struct E {
    /// X
    #[config]
//  ^^^^^^^^^ error: expected `secret` or `any`
//            help: `#[config(secret)]`
    pub x: u16,
}

/// F
#[provisioner::config]
pub struct F {
    /// X
    #[config(secret = true)]
//           ^^^^^^^^^^^^^ error: `config` has no option `secret = true`
//                         help: `secret`
    pub x: String,
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
