use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(ctx: Option<&Context>) {
//                   ^^^^^^^^ error: `&Context` is always there
//                            help: `ctx: &Context`
    let _ = ctx;
}
