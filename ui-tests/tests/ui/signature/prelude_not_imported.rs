/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(ctx: &Context) -> Result<()> {
//             ^^^^^^^ error: `Context` is not in scope: the prelude is not imported here
//                     help: `use provisioner::prelude::*;`
//                     paste: before `/// Manages clouds`
    ctx.out().line("hello");
    Err(Error::new("no"))
}
