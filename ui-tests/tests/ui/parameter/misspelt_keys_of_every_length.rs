use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// A
#[provisioner::command]
fn a(#[arg(requird = true)] x: String) {
//         ^^^^^^^ error: `arg` has no key `requird`
//                 help: `required`
    let _ = x;
}

/// B
#[provisioner::command]
fn b(#[arg(long, conflict_with = "x")] x: String) {
//               ^^^^^^^^^^^^^ error: `arg` has no key `conflict_with`
//                             help: `conflicts_with`
    let _ = x;
}

/// C
#[provisioner::command]
fn c(#[arg(long, possible_values = ["a", "b"])] x: String) {
//               ^^^^^^^^^^^^^^^ error: `arg` has no key `possible_values`
//                               help: `value_parser`
    let _ = x;
}

/// D
#[provisioner::command]
fn d(#[arg(long, multiple = true)] x: String) {
//               ^^^^^^^^ error: `arg` has no key `multiple`
//                        help: `num_args`
    let _ = x;
}

/// E
#[provisioner::command]
fn e(#[arg(long, takes_value = true)] x: String) {
//               ^^^^^^^^^^^ error: `arg` has no key `takes_value`
//                           help: `bool`
    let _ = x;
}

/// F
#[provisioner::command]
fn f(#[arg(long, parse(try_from_str))] x: u16) {
//               ^^^^^ error: `arg` has no key `parse`
//                     help: `value_parser`
    let _ = x;
}

/// G
#[provisioner::command]
fn g(#[arg(long, min_values = 2)] x: Vec<String>) {
//               ^^^^^^^^^^ error: `arg` has no key `min_values`
//                          help: `num_args = 2..`
    let _ = x;
}

/// H
#[provisioner::command]
fn h(#[arg(long, default = "a")] x: String) {
//               ^^^^^^^ error: `arg` has no key `default`
//                       help: `default_value`
    let _ = x;
}

/// I
#[provisioner::command]
fn i(#[arg(long, validator = check)] x: String) {
//               ^^^^^^^^^ error: `arg` has no key `validator`
//                         help: `value_parser = parse`
    let _ = x;
}

/// J
#[provisioner::command]
fn j(#[arg(long, description = "X")] x: String) {
//               ^^^^^^^^^^^ error: `arg` has no key `description`
//                           help: `help`
    let _ = x;
}

/// K
#[provisioner::command]
fn k(#[arg(long, name = "x")] x: String) {
//               ^^^^ error: `arg` has no key `name`
//                    help: `value_name`
    let _ = x;
}

/// L
#[provisioner::command]
fn l(#[arg(long, setting = 1)] x: String) {
//               ^^^^^^^ error: `arg` has no key `setting`
//                       help: `last = true`
    let _ = x;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
