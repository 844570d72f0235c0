use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
fn hello(
    /// X
    file: std::path::Path,
//        ^^^^^^^^^^^^^^^ error: `std::path::Path` has no size of its own
//                        help: `file: PathBuf`
) {
    let _ = file;
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
