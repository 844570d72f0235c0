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
//        ^^^^^ error: `Maybe` is an alias of `Option<
//              help: `name: Option<std::string::String>`
//              paste: over `name: Maybe`
) {
    let _ = name;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
