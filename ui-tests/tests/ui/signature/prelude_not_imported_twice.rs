/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(name: String, ctx: &Context) -> Result<Data<String>> {
//                           ^^^^^^^ error: `Context` is not in scope: the prelude is not imported here
//                                   help: `use provisioner::prelude::*;`
    ctx.out().line(name);
    Ok(Data::new(String::new()))
}

/// Says goodbye
#[provisioner::command]
fn goodbye(ctx: &Context) {
//               ^^^^^^^ error: `Context` is not in scope: the prelude is not imported here
//                       help: `use provisioner::prelude::*;`
    ctx.out().line("goodbye");
}
