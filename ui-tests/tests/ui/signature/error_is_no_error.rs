use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// What goes wrong
#[derive(Debug)]
pub struct Oops;

/// Says hello
#[provisioner::command]
fn hello(ctx: &Context) -> Result<(), Oops> {
//                         ^^^^^^^^^^^^^^^^ error: `Oops`
//                                          help: `std::error::Error`
    let _ = ctx;
    Err(Oops)
}
