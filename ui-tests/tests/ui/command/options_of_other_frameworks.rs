use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// A
#[provisioner::command(slash_command)]
//                     ^^^^^^^^^^^^^ error: `command` has no option `slash_command`
//                                   help: `command`
fn a() {}

/// B
#[provisioner::command(prefix_command)]
//                     ^^^^^^^^^^^^^^ error: `command` has no option `prefix_command`
//                                    help: `command`
fn b() {}

/// C
#[provisioner::command(rename = "see")]
//                     ^^^^^^ error: `command` has no option `rename`
//                            help: `name`
fn c() {}

/// D
#[provisioner::command(subcommands("one"))]
//                     ^^^^^^^^^^^ error: `command` has no option `subcommands`
//                                 help: `command`
pub fn d() {}

/// E
#[provisioner::command(hide = true)]
//                     ^^^^ error: `command` has no option `hide`
//                          help: `hidden`
fn e() {}

/// F
#[provisioner::command(about = "x")]
//                     ^^^^^ error: `command` has no option `about`
//                           help: `/// x`
fn f() {}

/// G
#[provisioner::command(category = "x")]
//                     ^^^^^^^^ error: `command` has no option `category`
//                              help: `command`
fn g() {}

/// H
#[provisioner::command(visible_alias = "x")]
//                     ^^^^^^^^^^^^^ error: `command` has no option `visible_alias`
//                                   help: `alias = "x"`
fn h() {}

/// I
#[provisioner::command(required_permissions = "x")]
//                     ^^^^^^^^^^^^^^^^^^^^ error: `command` has no option `required_permissions`
//                                          help: `command`
fn i() {}

/// J
#[provisioner::command("name")]
//                     ^^^^^^ error: `command` takes options by name
//                            help: `name = "name"`
fn j() {}

/// K
#[provisioner::command(name: "other")]
//                         ^ error: expected `=` after `name`
//                           help: `name = "other"`
fn k() {}

/// L
#[provisioner::command(alias = 'l')]
//                             ^^^ error: `alias` is a text in quotes
//                                 help: `alias = "rm"`
fn l() {}

/// M
#[provisioner::command(hidden = false)]
//                              ^^^^^ error: `hidden` takes no value
//                                    help: `hidden`
fn m() {}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
