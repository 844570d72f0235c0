use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

pub type Names = Vec<String>;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    names: Names,
//         ^^^^^ error: `Names` is an alias of `Vec<
//               help: `names: Vec<std::string::String>`
//               paste: over `names: Names`
) {
    let _ = names;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
