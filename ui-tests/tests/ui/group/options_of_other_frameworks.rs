use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// A
#[provisioner::group(subcommand)]
//                   ^^^^^^^^^^ error: `group` has no option `subcommand`
//                              help: `group`
pub struct A;

/// B
#[provisioner::group(id = "b")]
//                   ^^ error: `group` has no option `id`
//                      help: `group`
pub struct B;

/// C
#[provisioner::group(required = true)]
//                   ^^^^^^^^ error: `group` has no option `required`
//                            help: `group`
pub struct C;

/// D
#[provisioner::group(parents = A)]
//                   ^^^^^^^ error: `group` has no option `parents`
//                           help: `parent`
pub struct D;

/// E
#[provisioner::group(hide)]
//                   ^^^^ error: `group` has no option `hide`
//                        help: `hidden`
pub struct E;

/// F
#[provisioner::group("f")]
//                   ^^^ error: `group` takes options by name
//                       help: `name = "f"`
pub struct F;

/// G
#[provisioner::group(name = g)]
//                          ^ error: `name` is a text in quotes
//                            help: `name = "g"`
pub struct G;

/// H
#[provisioner::group(alias = "h")]
//                           ^^^ error: the alias `h` is the group's own name
//                               help: `h`
pub struct H;

/// I
#[provisioner::group(root = true)]
//                          ^^^^ error: `root` takes no value
//                               help: `root`
pub struct I {
    /// X
    #[arg(long)]
    pub x: bool,
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
