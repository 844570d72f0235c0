use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    #[cfg_attr(all(), arg(alias = "dry-run"))]
//                                ^^^^^^^^^ error: `--dry-run` is an option that every command has
//                                          help: another `alias`
    #[arg(long)]
    preview: bool,
) {
    let _ = preview;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
