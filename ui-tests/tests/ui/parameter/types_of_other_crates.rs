use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// A
#[provisioner::command]
fn a(when: std::time::SystemTime) {
//         ^^^^^^^^^^^^^^^^^^^^^ error: `std::time::SystemTime` cannot be parsed from the command line
//                               help: `#[arg(value_parser = parse)]`
    let _ = when;
}

/// B
#[provisioner::command]
fn b(range: std::ops::Range<u16>) {
//          ^^^^^^^^^^^^^^^^^^^^ error: `std::ops::Range<u16>` cannot be parsed from the command line
//                               help: `#[arg(value_parser = parse)]`
    let _ = range;
}

/// C
#[provisioner::command]
fn c(both: (String, u16)) {
//         ^^^^^^^^^^^^^ error: `(String, u16)` cannot be parsed from the command line
//                       help: `both: String`
    let _ = both;
}

/// D
#[provisioner::command]
fn d(names: std::collections::HashMap<String, String>) {
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: `std::collections::HashMap<String, String>` cannot be parsed from the command line
//                                                    help: `Vec<String>`
    let _ = names;
}

/// E
#[provisioner::command]
fn e(names: [String; 2]) {
//          ^^^^^^^^^^^ error: `[String; 2]` cannot be parsed from the command line
//                      help: `names: String`
    let _ = names;
}

/// F
#[provisioner::command]
fn f(names: std::collections::VecDeque<String>) {
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: `std::collections::VecDeque<String>` cannot be parsed from the command line
//                                             help: `Vec<String>`
    let _ = names;
}

/// G
#[provisioner::command]
fn g(names: Vec<Option<String>>) {
//          ^^^^^^^^^^^^^^^^^^^ error: a list has no place for the `None`s of `Vec<Option<String>>`
//                              help: `names: Vec<String>`
    let _ = names;
}

/// H
#[provisioner::command]
fn h(error: std::io::Error) {
//          ^^^^^^^^^^^^^^ error: `std::io::Error` cannot be parsed from the command line
//                         help: `#[arg(value_parser = parse)]`
    let _ = error;
}

/// I
#[provisioner::command]
fn i(file: std::fs::File) {
//         ^^^^^^^^^^^^^ error: `std::fs::File` cannot be parsed from the command line
//                       help: `#[arg(value_parser = parse)]`
    let _ = file;
}

/// J
#[provisioner::command]
fn j(make: fn() -> String) {
//         ^^^^^^^^^^^^^^ error: `fn()->String` cannot be parsed from the command line
//                        help: `make: String`
    let _ = make;
}

/// K
#[provisioner::command]
fn k(name: Box<dyn ToString>) {
//         ^^^^^^^^^^^^^^^^^ error: `Box<dyn ToString>` cannot be parsed from the command line
//                           help: `name: String`
    let _ = name;
}

/// L
#[provisioner::command]
fn l(nothing: ()) {
//            ^^ error: `()` has no value on the command line
//               help: `nothing: bool`
    let _ = nothing;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
