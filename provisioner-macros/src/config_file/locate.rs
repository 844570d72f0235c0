//! Where the file is.

use std::path::{Component, Path, PathBuf};

/// Why there is no file.
pub(super) enum Missing {
    /// The path leaves the crate.
    Outside,
    /// It is in none of these folders.
    Nowhere(Vec<PathBuf>),
}

/// The file called `name` below the crate's root.
pub(super) fn locate(name: &str) -> Result<PathBuf, Missing> {
    let inside = Path::new(name).components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    if name.is_empty() || !inside {
        return Err(Missing::Outside);
    }
    let roots = roots();
    match roots.iter().map(|root| root.join(name)).find(|file| file.is_file()) {
        Some(file) => Ok(file),
        None => Err(Missing::Nowhere(roots)),
    }
}

/// The folder of `Cargo.toml`; and, where the source lies elsewhere (trybuild compiles the files of one package as
/// programs of another), the folder of the `Cargo.toml` above the source.
fn roots() -> Vec<PathBuf> {
    let package = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let source = proc_macro::is_available().then(|| proc_macro::Span::call_site().local_file()).flatten();
    let source = source.and_then(|file| std::path::absolute(file).ok());
    let above = source.as_deref().and_then(|file| file.ancestors().skip(1).find(|at| at.join("Cargo.toml").is_file()));
    let mut roots = Vec::new();
    roots.extend(package);
    if let Some(above) = above
        && !roots.iter().any(|root| root == above)
    {
        roots.push(above.to_owned());
    }
    roots
}
