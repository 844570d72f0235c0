use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

pub struct Response;

/// A
#[provisioner::command]
fn a() -> Response {
//        ^^^^^^^^ error: a command cannot return `Response`
//                 help: `Result<()>`
    Response
}

/// B
#[provisioner::command]
fn b() -> Result<Response> {
//        ^^^^^^^^^^^^^^^^ error: a command cannot return `Result<Response>`
//                         help: `Result<()>`
    Ok(Response)
}

/// C
#[provisioner::command]
fn c() -> Result<String> {
//        ^^^^^^^^^^^^^^ error: a command cannot return `Result<String>`
//                       help: `Result<()>`
    Ok(String::new())
}

/// D
#[provisioner::command]
fn d() -> bool {
//        ^^^^ error: a command cannot return `bool`
//             help: `Result<()>`
    true
}

/// E
#[provisioner::command]
fn e() -> Option<()> {
//        ^^^^^^^^^^ error: a command cannot return `Option<()>`
//                   help: `Result<()>`
    None
}

/// F
#[provisioner::command]
fn f() -> std::process::ExitCode {
//        ^^^^^^^^^^^^^^^^^^^^^^ error: a command cannot return `std::process::ExitCode` alone
//                               help: `Result<std::process::ExitCode>`
    std::process::ExitCode::SUCCESS
}

/// G
#[provisioner::command]
fn g() -> Vec<String> {
//        ^^^^^^^^^^^ error: a command cannot return `Vec<String>`
//                    help: `Result<()>`
    Vec::new()
}

/// H
#[provisioner::command]
fn h() -> Data<String> {
//        ^^^^^^^^^^^^ error: a command cannot return `Data<String>`
//                     help: `Result<()>`
    Data::new(String::new())
}

/// I
#[provisioner::command]
fn i() -> Result<i32> {
//        ^^^^^^^^^^^ error: a command cannot return `Result<i32>`
//                    help: `Result<()>`
    Ok(3)
}

/// J
#[provisioner::command]
fn j() -> &'static str {
//        ^^^^^^^^^^^^ error: a command cannot return `&'static str`
//                     help: `Result<()>`
    "done"
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
