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
//                             help: implement `std::str::FromStr`
) {
    let _ = (ctx, name);
}
