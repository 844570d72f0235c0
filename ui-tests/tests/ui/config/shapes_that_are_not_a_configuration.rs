use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// C
#[provisioner::config]
pub union C {
//  ^^^^^ error: a union cannot be read from a file
//        help: write a struct or an enum
    x: u16,
}

/// D
#[provisioner::config]
pub fn d() {}
//  ^^ error: `#[provisioner::config]` goes on a struct or an enum
//     help: `#[provisioner::command]`

/// E
#[provisioner::config]
pub mod e {}
//  ^^^ error: `#[provisioner::config]` goes on a struct or an enum
//      help: write it on the type whose fields are keys of the configuration

/// F
#[provisioner::config]
pub enum F {}
//       ^ error: `F` has no variants, and no value can be one
//         help: write its variants: each is a word in the file

/// H
#[provisioner::config]
pub trait H {}
//  ^^^^^ error: `#[provisioner::config]` goes on a struct or an enum
//        help: write it on the type whose fields are keys of the configuration

/// I
#[provisioner::config]
pub const I: u16 = 1;
//  ^^^^^ error: `#[provisioner::config]` goes on a struct or an enum
//        help: write it on the type whose fields are keys of the configuration

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
