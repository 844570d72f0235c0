use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

mod foreign {
    #[derive(Debug)]
    pub struct Oops(pub std::rc::Rc<u8>);
    pub type Result<T> = std::result::Result<T, Oops>;
}

/// Says hello
#[provisioner::command]
fn hello(ctx: &Context) -> foreign::Result<()> {
//                         ^^^^^^^^^^^^^^^^^^^ error: a command cannot return `foreign::Result<()>`: the error in it is not one that can be shown
//                                             help: `provisioner::Result<()>`
    let _ = ctx;
    Ok(())
}

pub fn elsewhere(ctx: &Context) {
    let _ = hello(ctx);
}
