use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// What several commands take
#[derive(Args)]
#[group(skip)]
pub struct Size {
    /// How many
    #[arg(long)]
    pub nodes: u8,
}

/// Says hello
#[provisioner::command]
fn hello(#[command(flatten)] size: Option<Size>) {
//                                        ^^^^ error: with `#[group(skip)]` on `Size`, whether any of its options was given is not known
//                                             help: `size: Size`
//                                             paste: over `size: Option<Size>`
    let _ = size;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
