use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// A
#[provisioner::command]
#[command(name = "other")]
//^^^^^^^ error: `#[command(name)]` is clap's, and means nothing on a command
//        help: `#[provisioner::command(name = "other")]`
fn a() {}

#[provisioner::command]
#[command(about = "Does it")]
//^^^^^^^ error: `#[command(about)]` is clap's, and means nothing on a command
//        help: `/// Does it`
fn b() {}

/// C
#[provisioner::command]
#[command(long_about = "Does it, at length")]
//^^^^^^^ error: `#[command(long_about)]` is clap's, and means nothing on a command
//        help: `/// Does it, at length`
fn c() {}

/// D
#[provisioner::command]
#[command(version)]
//^^^^^^^ error: `#[command(version)]` is clap's, and means nothing on a command
//        help: `#[provisioner::command(…)]`
fn d() {}

/// E
#[provisioner::command]
#[command(author = "me")]
//^^^^^^^ error: `#[command(author)]` is clap's, and means nothing on a command
//        help: `#[provisioner::command(…)]`
fn e() {}

/// F
#[provisioner::command]
#[command(hide = true)]
//^^^^^^^ error: `#[command(hide)]` is clap's, and means nothing on a command
//        help: `#[provisioner::command(hidden)]`
fn f() {}

/// G
#[provisioner::command]
#[command(alias = "other-g")]
//^^^^^^^ error: `#[command(alias)]` is clap's, and means nothing on a command
//        help: `#[provisioner::command(alias = "other-g")]`
fn g() {}

/// H
#[provisioner::command]
#[command(visible_alias = "other-h")]
//^^^^^^^ error: `#[command(visible_alias)]` is clap's, and means nothing on a command
//        help: `#[provisioner::command(alias = "other-h")]`
fn h() {}

/// I
#[provisioner::command]
#[command(after_help = "More")]
//^^^^^^^ error: `#[command(after_help)]` is clap's, and means nothing on a command
//        help: `#[provisioner::command(after_help = "More")]`
fn i() {}

/// J
#[provisioner::command]
#[command(before_help = "More")]
//^^^^^^^ error: `#[command(before_help)]` is clap's, and means nothing on a command
//        help: `#[provisioner::command(before_help = "More")]`
fn j() {}

/// K
#[provisioner::command]
#[command(arg_required_else_help = true)]
//^^^^^^^ error: `#[command(arg_required_else_help)]` is clap's, and means nothing on a command
//        help: `#[provisioner::command(…)]`
fn k() {}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
