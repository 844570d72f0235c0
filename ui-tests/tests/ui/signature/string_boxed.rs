use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    ctx: &Context,
    /// Whom
    name: std::rc::Rc<Vec<u8>>,
//        ^^^^^^^^^^^^^^^^^^^^ error: `std::rc::Rc<Vec<u8>>`
//                             help: `#[arg(value_parser = parse)]`
) {
    let _ = (ctx, name);
}
