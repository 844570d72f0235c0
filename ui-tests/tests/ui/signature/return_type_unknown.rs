use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(ctx: &Context) -> Reslt<()> {
//                         ^^^^^ rustc: cannot find type `Reslt`
    let _ = ctx;
    Ok(())
}
