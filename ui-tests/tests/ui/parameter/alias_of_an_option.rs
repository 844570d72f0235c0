use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

pub type Maybe = Option<String>;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[arg(long)]
    name: Maybe,
//        ^^^^^ error: `Maybe` is an alias of a `Option`
//              help: `name: Option<String>`
//              paste: over `name: Maybe`
) {
    let _ = name;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
