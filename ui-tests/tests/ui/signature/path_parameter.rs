use provisioner::prelude::*;
use std::path::{Path, PathBuf};

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Reads
#[provisioner::command]
fn read(
    /// What
    file: &Path,
//        ^^^^^ error: `&Path`
//              help: `file: PathBuf`
) {
    let _: PathBuf = file.join("a");
}

pub fn elsewhere(ctx: &Context) {
    let _ = ctx;
}
