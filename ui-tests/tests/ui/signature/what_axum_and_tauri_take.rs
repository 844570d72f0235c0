use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

pub struct State<T>(T);
pub struct Json<T>(T);

/// A
#[provisioner::command]
fn a(state: State<String>) {
//          ^^^^^^^^^^^^^ error: `State<String>` cannot be parsed from the command line
//                        help: `std::str::FromStr`
    let _ = state.0;
}

/// B
#[provisioner::command]
fn b(Json(body): Json<String>) {
//   ^^^^^^^^^^ error: a parameter needs a name, and this is a pattern
//              help: `value: Json<String>`
    let _ = body;
}

/// C
#[provisioner::command]
fn c(ctx: std::sync::Arc<Context>) {
//        ^^^^^^^^^^^^^^^^^^^^^^^ error: `std::sync::Arc<Context>`: what a command is given is a reference
//                                help: `ctx: &Context`
    let _ = ctx;
}

/// D
#[provisioner::command]
fn d(ctx: Box<Context>) {
//        ^^^^^^^^^^^^ error: `Box<Context>`: what a command is given is a reference
//                     help: `ctx: &Context`
    let _ = ctx;
}

/// E
#[provisioner::command]
fn e(ctx: &mut Context) {
//        ^^^^^^^^^^^^ error: `&mut Context`: what a command is given is not `&mut`
//                     help: `ctx: &Context`
    let _ = ctx;
}

/// F
#[provisioner::command]
fn f(config: &mut Aws) {
//           ^^^^^^^^ error: `&mut Aws`: what a command is given is not `&mut`
//                    help: `config: &Aws`
    let _ = config;
}

/// G
#[provisioner::command]
fn g(name: &mut String) {
//         ^^^^^^^^^^^ error: `&mut String` is a value, and comes from the command line
//                     help: `name: String`
    let _ = name;
}

/// H
#[provisioner::command]
fn h(names: &[&str]) {
//          ^^^^^^^ error: `&[&str]` is a value, and comes from the command line
//                  help: `names: Vec<String>`
    let _ = names;
}

/// I
#[provisioner::command]
fn i(name: std::borrow::Cow<'_, str>) {
//         ^^^^^^^^^^^^^^^^^^^^^^^^^ error: `std::borrow::Cow<'_, str>` borrows, and nothing of the command line is there to borrow from
//                                   help: `name: String`
    let _ = name;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
