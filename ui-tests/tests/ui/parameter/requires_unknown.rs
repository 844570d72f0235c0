use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// Whom
    #[arg(long)]
    name: Option<String>,
    /// Say it loudly
    #[arg(long, requires = "nmae")]
//                         ^^^^^^ error: `nmae`
//                                help: `name`
    loud: bool,
) {
    let _ = (name, loud);
}

pub fn elsewhere_too(ctx: &Context) {
    let _ = ctx;
}
