//! Where the macro is written: in a program, a library, or what is only there for development.

use crate::names::cargo;
use std::path::{Component, Path, PathBuf};

/// In the root of a library.
pub(super) fn is_library() -> bool {
    cargo("CARGO_BIN_NAME").is_empty() && file().is_some_and(|file| file.ends_with(Path::new("src").join("lib.rs")))
}

/// In a test, an example or a benchmark, which see the dev-dependencies.
pub(super) fn is_development() -> bool {
    let folders = ["tests", "examples", "benches"];
    let first = |file: &Path| match file.components().next() {
        Some(Component::Normal(first)) => folders.iter().any(|folder| first == *folder),
        _ => false,
    };
    file().is_some_and(|file| {
        let folder = PathBuf::from(cargo("CARGO_MANIFEST_DIR"));
        let absolute = std::env::current_dir().map(|here| here.join(&file)).unwrap_or_else(|_| file.clone());
        absolute.strip_prefix(&folder).map(first).unwrap_or_else(|_| first(&file))
    })
}

fn file() -> Option<PathBuf> {
    proc_macro::is_available().then(|| proc_macro::Span::call_site().local_file()).flatten()
}
